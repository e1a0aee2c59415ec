package dev.ote.runtime.snapshot;

import static dev.ote.runtime.snapshot.HistogramSnapshot.saturatedSum;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one operation: a histogram of durations for each outcome.
 *
 * @param name the operation's name
 * @param tags the operation's tags, sorted by key
 * @param success the calls that succeeded
 * @param failure the calls that failed
 * @param expected the calls that ended with an expected exception
 * @param cancelled the calls that were cancelled
 * @param inFlight how many calls have begun and not ended
 * @param thrown how often calls ended with which exception
 * @param lastFailure the last failure; null where there was none
 * @param usage what calls reported that they used
 * @param resources what calls took of the machine, where that is measured
 */
@SuppressWarnings("exports") // annotations: see module-info
public record OperationSnapshot(
    String name,
    SortedMap<String, String> tags,
    HistogramSnapshot success,
    HistogramSnapshot failure,
    HistogramSnapshot expected,
    HistogramSnapshot cancelled,
    long inFlight,
    List<ThrownCount> thrown,
    @Nullable FailureSnapshot lastFailure,
    UsageSnapshot usage,
    ResourceSnapshot resources) {

  /** Copies and sorts the collections. */
  public OperationSnapshot {
    tags = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) tags));
    thrown =
        thrown.size() < 2
            ? List.copyOf(thrown)
            : thrown.stream().sorted(ThrownCount.ORDER).toList();
  }

  /**
   * An operation of which nothing else is known.
   *
   * @param name the operation's name
   * @param tags the operation's tags, sorted by key
   * @param success the calls that succeeded
   * @param failure the calls that failed
   * @param expected the calls that ended with an expected exception
   * @param cancelled the calls that were cancelled
   */
  public OperationSnapshot(
      String name,
      SortedMap<String, String> tags,
      HistogramSnapshot success,
      HistogramSnapshot failure,
      HistogramSnapshot expected,
      HistogramSnapshot cancelled) {
    this(
        name,
        tags,
        success,
        failure,
        expected,
        cancelled,
        0,
        List.of(),
        null,
        UsageSnapshot.NONE,
        ResourceSnapshot.NONE);
  }

  /**
   * What tells one series from another: equal for two snapshots of the same name and tags, and to
   * be used as a key.
   *
   * <p>No record: JDK 17 keeps the class loader of the one whose {@code equals} was linked last.
   *
   * @return the name and the tags
   */
  public Object identity() {
    return List.of(name, tags);
  }

  /**
   * The calls that ended in the given way.
   *
   * @param outcome how they ended
   * @return their durations
   */
  public HistogramSnapshot durations(Outcome outcome) {
    return switch (outcome) {
      case SUCCESS -> success;
      case FAILURE -> failure;
      case EXPECTED -> expected;
      case CANCELLED -> cancelled;
    };
  }

  /**
   * All calls, however they ended.
   *
   * @return their durations; computed anew by every call of this method
   */
  public HistogramSnapshot durations() {
    return success.plus(failure).plus(expected).plus(cancelled);
  }

  /**
   * How many calls ended.
   *
   * @return the sum of the counts of the four outcomes
   */
  public long count() {
    return successes() + failures() + expectedOutcomes() + cancellations();
  }

  /**
   * How many calls succeeded.
   *
   * @return a count of calls
   */
  public long successes() {
    return success.count();
  }

  /**
   * How many calls failed.
   *
   * @return a count of calls
   */
  public long failures() {
    return failure.count();
  }

  /**
   * How many calls ended with an expected exception.
   *
   * @return a count of calls
   */
  public long expectedOutcomes() {
    return expected.count();
  }

  /**
   * How many calls were cancelled.
   *
   * @return a count of calls
   */
  public long cancellations() {
    return cancelled.count();
  }

  /**
   * The time spent in all calls.
   *
   * @return the sum of their durations, in nanoseconds; {@link Long#MAX_VALUE} where it is more
   */
  public long totalNanos() {
    return saturatedSum(
        saturatedSum(success.totalNanos(), failure.totalNanos()),
        saturatedSum(expected.totalNanos(), cancelled.totalNanos()));
  }

  /**
   * The longest call.
   *
   * @return its duration in nanoseconds; 0 where there was no call
   */
  public long maxNanos() {
    return Math.max(
        Math.max(success.maxNanos(), failure.maxNanos()),
        Math.max(expected.maxNanos(), cancelled.maxNanos()));
  }

  /**
   * The mean duration of all calls.
   *
   * @return the mean in nanoseconds, rounded; empty where no duration is known
   */
  public OptionalLong averageNanos() {
    return durations().averageNanos();
  }

  /**
   * Whether some calls were not timed, so that durations are estimates; counts are exact.
   *
   * @return whether any histogram {@linkplain HistogramSnapshot#isEstimate() is an estimate}
   */
  public boolean isEstimate() {
    return success.isEstimate()
        || failure.isEstimate()
        || expected.isEstimate()
        || cancelled.isEstimate();
  }

  /**
   * The calls of this operation and of another series of it together.
   *
   * @param other another series
   * @return their sum, with the tags that both have
   */
  public OperationSnapshot plus(OperationSnapshot other) {
    SortedMap<String, String> common = new TreeMap<>((Map<String, String>) tags);
    common.entrySet().retainAll(other.tags.entrySet());
    return new OperationSnapshot(
        name,
        common,
        success.plus(other.success),
        failure.plus(other.failure),
        expected.plus(other.expected),
        cancelled.plus(other.cancelled),
        inFlight + other.inFlight,
        thrownWith(other),
        later(lastFailure, other.lastFailure),
        usage.plus(other.usage),
        resources.plus(other.resources));
  }

  private List<ThrownCount> thrownWith(OperationSnapshot other) {
    Map<String, ThrownCount> sums = new HashMap<>();
    Stream.concat(thrown.stream(), other.thrown.stream())
        .forEach(each -> sums.merge(each.outcome() + each.type(), each, ThrownCount::plus));
    return List.copyOf(sums.values());
  }

  private static @Nullable FailureSnapshot later(
      @Nullable FailureSnapshot one, @Nullable FailureSnapshot other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.time().isBefore(other.time()) ? other : one;
  }

  /**
   * What happened since an earlier snapshot of the same operation.
   *
   * @param earlier an earlier snapshot
   * @return the calls that ended since; in flight are those that are now
   */
  public OperationSnapshot minus(OperationSnapshot earlier) {
    boolean failedSince = failures() > earlier.failures();
    return new OperationSnapshot(
        name,
        tags,
        success.minus(earlier.success),
        failure.minus(earlier.failure),
        expected.minus(earlier.expected),
        cancelled.minus(earlier.cancelled),
        inFlight,
        thrownSince(earlier),
        failedSince ? lastFailure : null,
        usage.minus(earlier.usage),
        resources.minus(earlier.resources));
  }

  private List<ThrownCount> thrownSince(OperationSnapshot earlier) {
    Map<String, Long> known = new HashMap<>();
    earlier.thrown.forEach(each -> known.put(each.outcome() + each.type(), each.count()));
    return thrown.stream()
        .map(
            each ->
                new ThrownCount(
                    each.outcome(),
                    each.type(),
                    each.count() - known.getOrDefault(each.outcome() + each.type(), 0L)))
        .filter(each -> each.count() > 0)
        .toList();
  }

  /**
   * The share of calls that did what their documentation promises: successes and expected outcomes,
   * among all calls but the cancelled ones, which say nothing of the operation.
   *
   * @return a rate from 0 to 1; empty where no call counts
   */
  public OptionalDouble successRate() {
    long good = successes() + expectedOutcomes();
    long counted = good + failures();
    return counted == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) good / counted);
  }
}
