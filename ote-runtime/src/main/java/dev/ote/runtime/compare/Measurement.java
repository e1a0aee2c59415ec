package dev.ote.runtime.compare;

import dev.ote.runtime.statistics.Median;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An implementation in a test case: one row of the table.
 *
 * <p>Immutable, and holds nothing of the caller's: results are texts.
 *
 * @param implementation its name
 * @param testCase the test case's name
 * @param success whether calls returned; false where they threw, did not end, or had no input
 * @param result what they returned, as a short text; null unless {@code success}
 * @param error what went wrong, as a short text; null if {@code success}
 * @param samples nanoseconds a call, one for each repetition in the order of time; each is the mean
 *     of a batch. Empty where nothing could be timed.
 * @param batch calls in a repetition
 * @param collected repetitions in which garbage was collected; 0 where the JVM does not tell
 * @param flags what makes it less trustworthy
 * @param notes the same in words, with figures
 */
@SuppressWarnings("exports") // annotations are for compilers that have them
public record Measurement(
    String implementation,
    String testCase,
    boolean success,
    @Nullable String result,
    @Nullable String error,
    List<Double> samples,
    long batch,
    int collected,
    Set<Flag> flags,
    List<String> notes) {

  /** Copies the collections. */
  public Measurement {
    Objects.requireNonNull(implementation, "implementation");
    Objects.requireNonNull(testCase, "testCase");
    samples = List.copyOf(samples);
    EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
    copy.addAll(flags);
    flags = java.util.Collections.unmodifiableSet(copy);
    notes = List.copyOf(notes);
  }

  /**
   * How long a call takes: the median of the repetitions.
   *
   * @return nanoseconds, also parts of one; empty where nothing was timed
   */
  public OptionalDouble duration() {
    return samples.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Median.of(values()));
  }

  /**
   * How far repetitions lie from the median: the median of their absolute deviations from it (MAD).
   *
   * @return nanoseconds; empty where nothing was timed
   */
  public OptionalDouble deviation() {
    return samples.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Median.absoluteDeviation(values()));
  }

  /** The result or the error, whichever there is. */
  String outcome() {
    return Objects.requireNonNullElse(success ? result : error, "");
  }

  double[] values() {
    return samples.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
