package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.resource.ResourceRecorder;
import dev.ote.runtime.settings.OperationSettings;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.text.ValueText;
import dev.ote.runtime.timing.CallTimer;
import dev.ote.runtime.timing.Pace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
public final class Operation {
  private static final int MAX_TAG_VALUE = 100;

  private final String name;
  private final SortedMap<String, String> tags;
  private final Clocks clocks;
  private final CallTimer timer;
  private final Pace pace;
  private final OperationLog log;
  private final Contexts contexts;
  private final FailureMemory memory;
  private final Faults faults;
  private final Series series;
  private final UsageTotal usage = new UsageTotal();
  private final ResourceRecorder resources;
  private volatile OperationSettings settings = OperationSettings.DEFAULT;
  private volatile int mode = Mode.of(settings, 0);

  Operation(
      String name,
      SortedMap<String, String> tags,
      Clocks clocks,
      OperationLog log,
      Contexts contexts,
      Series series,
      Faults faults) {
    this.name = name;
    this.tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    this.clocks = clocks;
    this.pace = clocks.newPace();
    this.timer = clocks.newTimer(pace);
    this.log = log;
    this.contexts = contexts;
    this.memory = new FailureMemory(name, clocks, faults);
    this.series = series;
    this.faults = faults;
    this.resources = new ResourceRecorder(faults::contain);
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
      faults.contain(fault);
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
    Operation fresh = new Operation(name, more, clocks, log, contexts, series.below(), faults);
    fresh.apply(settings);
    return fresh;
  }

  /** Applies settings, to calls that begin from now on. */
  synchronized void apply(OperationSettings settings) {
    this.settings = settings;
    boolean measured = settings.resources();
    if (measured) {
      resources.prepare(Problems::report);
    }
    log.threshold(settings.level());
    log.noteAll(measured);
    pace.overhead(measured || log.mustBeTimed() ? 0 : settings.overhead());
    mode = Mode.of(settings, mode);
    series.all().forEach(each -> each.apply(settings));
  }

  /**
   * Whether a START line would be logged now, and so whether {@link Arguments} are worth building.
   *
   * @return whether the operation and its logger are on for INFO
   */
  public boolean logsStart() {
    return logsInfo(mode);
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
    int mode = this.mode;
    return logsInfo(mode) ? startLogged(mode, null) : started(mode);
  }

  /**
   * Begins a call, as {@link #start()} does, and logs its arguments.
   *
   * @param arguments the arguments
   * @return an opaque token for the method that ends the call
   */
  public long start(Arguments arguments) {
    int mode = this.mode;
    return logsInfo(mode)
        ? startLogged(mode, (mode & Mode.LOGS_VALUES) != 0 ? arguments : null)
        : started(mode);
  }

  /**
   * Ends a call that succeeded.
   *
   * @param start what {@link #start()} returned
   */
  public void success(long start) {
    long nanos = ended(Outcome.SUCCESS, start);
    if (logsEnd(start, nanos)) {
      endLogged(start, () -> log.success(nanos));
    }
  }

  /**
   * Ends a call that succeeded, and logs its result.
   *
   * @param start what {@link #start()} returned
   * @param result what the call returned
   */
  public void success(long start, @Nullable Object result) {
    long nanos = ended(Outcome.SUCCESS, start);
    if (!logsEnd(start, nanos)) {
      return;
    }
    if (logsResult(start)) {
      endLogged(start, () -> log.success(nanos, result));
    } else {
      endLogged(start, () -> log.success(nanos));
    }
  }

  /**
   * Ends a call that threw an exception which is one of its documented outcomes, no failure.
   *
   * @param start what {@link #start()} returned
   * @param outcome what the call threw
   */
  public void expected(long start, Throwable outcome) {
    long nanos = ended(Outcome.EXPECTED, start);
    if (start != CallTimer.OFF) {
      contained(() -> memory.expected(outcome));
      thrown(outcome);
    }
    if (logsEnd(start, nanos)) {
      endLogged(start, () -> log.expected(nanos, outcome));
    }
  }

  /**
   * Ends a call that failed.
   *
   * @param start what {@link #start()} returned
   * @param failure what the call threw; never changed
   */
  public void failure(long start, Throwable failure) {
    failure(start, failure, false);
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
    contained(
        () -> {
          if (isOn()) {
            this.usage.add(usage);
          }
        });
  }

  /**
   * Counts what a call used, if its result tells it. What a call threw, or what its stage completed
   * with, is asked for by the methods that are given it.
   *
   * @param result what a call returned; ignored unless it is a {@link Usage.Reported}
   */
  public void reported(@Nullable Object result) {
    if (result instanceof Usage.Reported reporter) {
      contained(
          () -> {
            Usage known = reporter.usage();
            if (known != null) { // It need not be null-marked code that says so.
              used(known);
            }
          });
    }
  }

  /** The usage of a throwable is that of the first call that it leaves. */
  private void thrown(Throwable thrown) {
    if (thrown instanceof Usage.Reported && CountedFailures.isFirst(thrown)) {
      reported(thrown);
    }
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
    if (isMeasured()) {
      resources.forget(start);
    }
    return new PendingCall(
        this, start, expected, hasContext(start) ? contexts.detach(start) : null);
  }

  /** Ends a call that succeeded, and logs of its result what is to be shown. */
  <T extends @Nullable Object> void success(
      long start, T result, Function<? super T, ? extends @Nullable Object> shown) {
    long nanos = ended(Outcome.SUCCESS, start);
    if (!logsEnd(start, nanos)) {
      return;
    }
    if (logsResult(start)) {
      endLogged(start, () -> log.success(nanos, shown.apply(result)));
    } else {
      endLogged(start, () -> log.success(nanos));
    }
  }

  void failedLater(long start, Throwable failure) {
    failure(start, failure, true);
  }

  void cancelled(long start) {
    long nanos = ended(Outcome.CANCELLED, start);
    if (logsEnd(start, nanos)) {
      endLogged(start, () -> log.cancelled(nanos));
    }
  }

  /** Counts a call that was measured elsewhere. */
  void record(long nanos, boolean success) {
    if (isOn()) {
      timer.record(success ? Outcome.SUCCESS : Outcome.FAILURE, nanos);
    }
  }

  Faults faults() {
    return faults;
  }

  boolean isOn() {
    return Mode.isOn(mode);
  }

  /** Whether a call, also one of a series, is under way. */
  boolean isInFlight() {
    return isOn() && tree().anyMatch(each -> each.timer.inFlight() > 0);
  }

  private Stream<Operation> tree() {
    return Stream.concat(Stream.of(this), series.all().stream().flatMap(Operation::tree));
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
    HistogramSnapshot success = timer.snapshot(Outcome.SUCCESS);
    HistogramSnapshot failure = timer.snapshot(Outcome.FAILURE);
    HistogramSnapshot expected = timer.snapshot(Outcome.EXPECTED);
    HistogramSnapshot cancelled = timer.snapshot(Outcome.CANCELLED);
    return new OperationSnapshot(
        name,
        tags,
        success,
        failure,
        expected,
        cancelled,
        timer.inFlight(),
        memory.thrown(),
        memory.last(),
        usage.snapshot(),
        resources.snapshot());
  }

  private long startLogged(int mode, @Nullable Arguments arguments) {
    OpenCall call = (mode & Mode.CONTEXT) != 0 ? contexts.begin() : null;
    contained(() -> log.start(arguments));
    long start = timedLogged();
    if (call != null) {
      call.begun(start, faults);
    }
    return start;
  }

  private long timedLogged() {
    try {
      return isMeasured() ? measured(true) : timer.startLogged();
    } catch (Throwable fault) {
      faults.contain(fault);
      return CallTimer.OFF;
    }
  }

  private long started(int mode) {
    try {
      return (mode & Mode.TIMED) != 0 ? timer.start() : startedOtherwise(mode);
    } catch (Throwable fault) {
      faults.contain(fault);
      return CallTimer.OFF;
    }
  }

  private long startedOtherwise(int mode) {
    return Mode.isOn(mode) ? measured(false) : CallTimer.OFF;
  }

  /** Begins a call whose resources are measured, around its time. */
  private long measured(boolean logged) {
    boolean begun = resources.begin();
    long start = logged ? timer.startLogged() : timer.start();
    if (begun) {
      resources.begun(start);
    }
    return start;
  }

  private boolean isMeasured() {
    return (mode & Mode.MEASURED) != 0;
  }

  private long ended(Outcome outcome, long start) {
    try {
      return start == CallTimer.OFF ? CallTimer.NOT_TIMED : timer.end(outcome, start);
    } catch (Throwable fault) {
      faults.contain(fault);
      endLogged(start, () -> {});
      return CallTimer.NOT_TIMED;
    }
  }

  private void failure(long start, Throwable failure, boolean returned) {
    if (start == CallTimer.OFF) {
      return;
    }
    long nanos = ended(Outcome.FAILURE, start);
    boolean timed = nanos != CallTimer.NOT_TIMED;
    measuredUntilNow(start);
    contained(() -> memory.failed(failure));
    thrown(failure);
    endLogged(
        start,
        () -> log.failure(timed ? nanos : timer.atMostNanos(start), timed, failure, returned));
  }

  private boolean logsInfo(int mode) {
    try {
      return (mode & Mode.LOGS) != 0 && log.isInfoEnabled();
    } catch (Throwable fault) {
      faults.contain(fault);
      return false;
    }
  }

  /** Whether a call that did not fail has anything to log: what logged START, or what is slow. */
  private boolean logsEnd(long start, long nanos) {
    return nanos != CallTimer.NOT_TIMED
        && (CallTimer.isLogged(start) || log.isNoted(nanos))
        && logsNoted(start, nanos);
  }

  /** The same of a call that is noted; its resources are measured first. */
  private boolean logsNoted(long start, long nanos) {
    measuredUntilNow(start);
    return CallTimer.isLogged(start) || log.isSlow(nanos);
  }

  private void measuredUntilNow(long start) {
    if (isMeasured()) {
      resources.end(start);
    }
  }

  private boolean logsResult(long start) {
    return CallTimer.isLogged(start) && (mode & Mode.LOGS_VALUES) != 0;
  }

  /** Whether a call may have a context: it was logged, and not before there were any. */
  private boolean hasContext(long start) {
    return (mode & Mode.CONTEXT_SEEN) != 0 && CallTimer.isLogged(start);
  }

  /** Logs the end of a call, in its context, which ends with it. */
  private void endLogged(long start, Runnable lines) {
    OpenCall call = hasContext(start) ? contexts.resume(start) : null;
    contained(lines);
    if (call != null) {
      call.end(faults);
    }
  }

  /** Does what may fail; here, so that loggers see this class alone between caller and line. */
  private void contained(Runnable work) {
    try {
      work.run();
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }

  @Override
  public String toString() {
    return "Operation[" + name + "]";
  }
}
