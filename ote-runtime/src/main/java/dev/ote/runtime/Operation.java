package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.recording.CallSums;
import dev.ote.runtime.settings.OperationSettings;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.ValueText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The handle by which calls of one operation are logged, timed and counted. Get it once, keep it.
 *
 * <pre>{@code
 * long start = save.start();
 * try {
 *   result = delegate.save(user);
 * } catch (Throwable failure) {
 *   save.failure(start, failure);
 *   throw failure;
 * }
 * save.success(start);
 * }</pre>
 *
 * <p>Safe for use by any number of threads. No method throws or changes what it is given, whatever
 * loggers, clocks and throwables do; their faults are counted in {@link
 * PerformanceMetrics#faults()}. A call is counted before it is logged. Where nothing is logged,
 * {@link #start()} and {@link #success(long)} allocate nothing.
 *
 * @see PerformanceMetrics#operation(OperationSpec)
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class Operation extends OperationCalls {
  private static final int MAX_TAG_VALUE = 100;

  private final String name;
  private final SortedMap<String, String> tags;
  private final Series series;
  private volatile @Nullable String observedType;

  Operation(
      String name,
      SortedMap<String, String> tags,
      Clocks clocks,
      OperationLog log,
      Contexts contexts,
      CallNews news,
      Faults faults) {
    super(name, clocks, log, contexts, news, faults);
    this.name = name;
    this.tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    this.series = Series.atRoot();
  }

  private Operation(Operation parent, SortedMap<String, String> tags) {
    super(parent);
    this.name = parent.name;
    this.tags = Collections.unmodifiableSortedMap(tags);
    this.series = parent.series.below();
  }

  /**
   * The operation's name.
   *
   * @return the name under which it is registered
   */
  public String name() {
    return name;
  }

  /**
   * The operation's tags.
   *
   * @return an immutable map, sorted by key; those of a {@linkplain #series series} among them
   */
  public SortedMap<String, String> tags() {
    return tags;
  }

  /**
   * The calls of this operation that have a certain tag, as an operation of its own: it is counted
   * apart, logs under the same name and obeys the same settings. Allocates nothing where the value
   * is a string or an enum that was seen before.
   *
   * @param key the tag's key
   * @param value the tag's value, as its {@code toString} has it, cut after {@value #MAX_TAG_VALUE}
   *     characters. Values must be few: beyond some hundreds, all further ones are one series,
   *     whose value is {@code others}.
   * @return the same operation for the same value
   */
  public Operation series(String key, @Nullable Object value) {
    if (!isOn()) {
      return this;
    }
    try {
      String text = tagValue(value);
      Operation known = series.find(key, text);
      return known != null ? known : series.add(key, text, this::newSeries);
    } catch (Throwable fault) {
      faults().contain(fault);
      return this;
    }
  }

  private static String tagValue(@Nullable Object value) {
    String text =
        value instanceof String given
            ? given
            : value instanceof Enum<?> ? value.toString() : ValueText.render(value);
    return text.length() <= MAX_TAG_VALUE ? text : text.substring(0, MAX_TAG_VALUE);
  }

  private Operation newSeries(String key, String value) {
    SortedMap<String, String> more = new TreeMap<>(tags);
    more.put(key, value);
    return new Operation(this, more);
  }

  /** Notes the type that performs it, as the first wrapper names it. */
  void observes(String type) {
    if (observedType == null) {
      observedType = type;
    }
  }

  /** The type that performs it; null where no wrapper has registered it. */
  @Nullable String observedType() {
    return observedType;
  }

  /** Applies settings, to calls that begin from now on. */
  void apply(OperationSettings settings) {
    use(settings);
    series.all().forEach(each -> each.apply(settings));
  }

  /**
   * Whether a START line would be logged now, and so whether {@link Arguments} are worth building.
   *
   * @return whether the operation and its logger are on for INFO
   */
  public boolean logsStart() {
    return logsInfo();
  }

  /**
   * Whether an END line would be logged now for a call that is not slow, and so whether its result
   * is worth giving.
   *
   * @return whether the operation and its logger are on for INFO
   */
  public boolean logsEnd() {
    return logsStart();
  }

  /**
   * Begins a call: logs START, then reads the clock, so that the log's own time is not measured.
   *
   * @return an opaque token for the method that ends the call
   */
  public long start() {
    return begin();
  }

  /**
   * Begins a call, as {@link #start()} does, and logs its arguments.
   *
   * @param arguments the arguments
   * @return an opaque token for the method that ends the call
   */
  public long start(Arguments arguments) {
    return begin(arguments);
  }

  /**
   * Ends a call that succeeded.
   *
   * @param start what {@link #start()} returned
   */
  public void success(long start) {
    endAsSuccess(start);
  }

  /**
   * Ends a call that succeeded, and logs its result.
   *
   * @param start what {@link #start()} returned
   * @param result what the call returned
   */
  public void success(long start, @Nullable Object result) {
    endAsSuccess(start, result);
  }

  /**
   * Ends a call that threw an exception which is one of its documented outcomes, no failure.
   *
   * @param start what {@link #start()} returned
   * @param outcome what the call threw
   */
  public void expected(long start, Throwable outcome) {
    endAsExpected(start, outcome);
  }

  /**
   * Ends a call that failed.
   *
   * @param start what {@link #start()} returned
   * @param failure what the call threw; never changed
   */
  public void failure(long start, Throwable failure) {
    endAsFailure(start, failure, false);
  }

  /**
   * Ends a call when the stage that it returned completes; no exception is expected.
   *
   * @param start what {@link #start()} returned
   * @param stage what the call returned; null counts as a success, now
   * @see #completion(long, CompletionStage, Predicate)
   */
  public void completion(long start, @Nullable CompletionStage<?> stage) {
    completion(start, stage, outcome -> false);
  }

  /**
   * Ends a call when the stage that it returned completes: as a success, as expected, as a failure,
   * or as cancelled where it completed with a {@link java.util.concurrent.CancellationException}. A
   * {@link java.util.concurrent.CompletionException} counts as its cause.
   *
   * <p>A stage that takes no listener, because its {@code whenComplete} throws, counts as a
   * success: the call did return.
   *
   * @param start what {@link #start()} returned
   * @param stage what the call returned; null counts as a success, now
   * @param expected tells the exceptions that are documented outcomes from failures
   */
  public void completion(
      long start, @Nullable CompletionStage<?> stage, Predicate<? super Throwable> expected) {
    PendingCall call = pending(start, expected);
    call.endsWith(stage, result -> call.succeeded());
  }

  /**
   * Ends a call when the stage that it returned completes, as {@link #completion(long,
   * CompletionStage, Predicate)} does, and logs what it completed with.
   *
   * @param start what {@link #start()} returned
   * @param stage what the call returned; null counts as a success, now, without a result
   * @param expected tells the exceptions that are documented outcomes from failures
   * @param shown what the log shows of a result, which may be null; called only where an END line
   *     shows results
   * @param <T> what the stage completes with
   */
  public <T extends @Nullable Object> void completion(
      long start,
      @Nullable CompletionStage<? extends T> stage,
      Predicate<? super Throwable> expected,
      Function<? super T, ? extends @Nullable Object> shown) {
    PendingCall call = pending(start, expected);
    call.endsWith(stage, result -> call.succeeded(result, shown));
  }

  /**
   * Counts what a call used. To be called at any time, on any thread.
   *
   * @param usage what was used; ignored where the operation is switched off
   * @see Usage#current()
   */
  public void used(Usage usage) {
    count(usage);
  }

  /**
   * Counts what a call used, if its result tells it. What a call threw, or what its stage completed
   * with, is asked for by the methods that are given it.
   *
   * @param result what a call returned; ignored unless it is a {@link Usage.Reported}
   */
  public void reported(@Nullable Object result) {
    countReported(result);
  }

  /**
   * A call that ends later, by whatever means.
   *
   * @param start what {@link #start()} returned
   * @param expected tells the exceptions that are documented outcomes from failures
   * @return the call, not yet ended
   */
  @CheckReturnValue
  public PendingCall pending(long start, Predicate<? super Throwable> expected) {
    return new PendingCall(this, start, expected, detach(start));
  }

  /** Ends a call that succeeded, and logs of its result what is to be shown. */
  <T extends @Nullable Object> void success(
      long start, T result, Function<? super T, ? extends @Nullable Object> shown) {
    endAsSuccess(start, () -> shown.apply(result));
  }

  @Override
  Operation asOperation() {
    return this;
  }

  void failedLater(long start, Throwable failure) {
    endAsFailure(start, failure, true);
  }

  void cancelled(long start) {
    endAsCancelled(start);
  }

  /** Counts a call that was measured elsewhere. */
  void record(long nanos, boolean success) {
    count(nanos, success);
  }

  /** Whether a call, also one of a series, is under way. */
  boolean isInFlight() {
    return isOn() && snapshots().stream().anyMatch(each -> each.inFlight() > 0);
  }

  /**
   * Shows the totals of this operation and its series, as far as they are switched on.
   *
   * @param sums are overwritten for each
   */
  void visit(CallSums sums, TotalsVisitor visitor) {
    if (!isOn()) {
      return;
    }
    List<Operation> below = series.all();
    read(sums);
    if (below.isEmpty() || sums.ended() + sums.inFlight() > 0) {
      visitor.visit(this, sums);
    }
    for (Operation each : below) {
      each.visit(sums, visitor);
    }
  }

  /** This operation and its series, without those that only lead to others. */
  List<OperationSnapshot> snapshots() {
    List<Operation> below = series.all();
    OperationSnapshot own = snapshot();
    if (below.isEmpty()) {
      return List.of(own);
    }
    List<OperationSnapshot> all = new ArrayList<>();
    if (own.count() > 0 || own.inFlight() > 0 || !own.usage().isNone()) {
      all.add(own);
    }
    below.forEach(each -> all.addAll(each.snapshots()));
    return all;
  }

  OperationSnapshot snapshot() {
    return snapshot(tags);
  }

  /** This operation and its series, together. */
  OperationSnapshot total() {
    return snapshots().stream().reduce(OperationSnapshot::plus).orElseGet(this::snapshot);
  }

  @Override
  public String toString() {
    return "Operation[" + name + "]";
  }
}
