package dev.ote.runtime.experiment;

import dev.ote.runtime.compare.Ratio;
import dev.ote.runtime.compare.Verdict;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment has found so far. Immutable, and holds no value of any call.
 *
 * <p>Whoever looks every minute until there is a verdict will find one by chance: decide before how
 * many calls to compare.
 *
 * @param experiment the experiment's name
 * @param enabled whether the candidate is switched on
 * @param share for how many calls the candidate runs, from 0 to 1
 * @param calls all calls, those without the candidate too
 * @param matched compared calls that both answered the same way
 * @param mismatches compared calls that they did not, by kind; all kinds are there
 * @param rate the share of mismatches; null where nothing was compared yet
 * @param notCompared chosen calls that could not be compared
 * @param faults how much went wrong in equivalences, copiers, listeners, loggers and executors; the
 *     first is logged
 * @param baselineMedian of the durations below; zero where there are none
 * @param candidateMedian of the durations below; zero where there are none
 * @param ratio how much longer the candidate takes, by a fair sample of at most 1,000 compared
 *     calls; null where there are no two, or most are too short for the clock
 * @param verdict as of a comparison with one candidate and one test case: {@link Verdict#WRONG} if
 *     there is any mismatch, or the candidate did not end in time once
 * @param reason why, in a sentence
 * @param lastMismatch the latest mismatch, without values; null where there was none
 */
@SuppressWarnings("exports") // annotations: see module-info
public record MismatchReport(
    String experiment,
    boolean enabled,
    double share,
    long calls,
    long matched,
    Map<MismatchKind, Long> mismatches,
    @Nullable MismatchRate rate,
    NotCompared notCompared,
    long faults,
    Duration baselineMedian,
    Duration candidateMedian,
    @Nullable Ratio ratio,
    Verdict verdict,
    String reason,
    @Nullable String lastMismatch) {

  /** Copies the map. */
  public MismatchReport {
    mismatches = Collections.unmodifiableMap(new EnumMap<>(mismatches));
  }

  /**
   * Chosen calls that were not compared, or not yet.
   *
   * @param dropped the background was full
   * @param timedOut the candidate did not end in time
   * @param skipped the thread was interrupted, before the candidate or while it ran
   * @param undecided an equivalence or a copier threw
   * @param pending they wait in the background, run there, or a stage of theirs is not complete
   */
  public record NotCompared(
      long dropped, long timedOut, long skipped, long undecided, long pending) {}

  /**
   * Compared calls that the candidate answered otherwise.
   *
   * @return the sum of {@link #mismatches()}
   */
  public long mismatched() {
    return mismatches.values().stream().mapToLong(each -> each).sum();
  }

  /**
   * All compared calls.
   *
   * @return matched and mismatched ones
   */
  public long compared() {
    return matched + mismatched();
  }

  /**
   * The share of mismatches.
   *
   * @return empty where nothing was compared yet
   */
  public Optional<MismatchRate> mismatchRate() {
    return Optional.ofNullable(rate);
  }

  /**
   * How much longer the candidate takes.
   *
   * @return empty where there are no two durations of both, or most are too short for the clock
   */
  public Optional<Ratio> durations() {
    return Optional.ofNullable(ratio);
  }

  /**
   * The report for a console.
   *
   * @return some lines, each ended by a line feed
   */
  public String toText() {
    return MismatchText.of(this);
  }

  /**
   * The report as JSON. Durations are nanoseconds, as their keys say.
   *
   * @return an object, on one line
   */
  public String toJson() {
    return MismatchJson.of(this);
  }

  /** The report for a console: {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
