package dev.ote.runtime.export;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The upper bounds of a classic histogram's buckets, in which durations of all processes are to be
 * added up. Each is inclusive; durations beyond the last one are in a bucket of their own.
 *
 * <p>A duration is known to within 0.8 %: so far from a bound, it may be on the wrong side of it.
 * What Prometheus reads from the buckets is as exact as they are narrow. Immutable.
 */
public final class BucketBounds {
  /** 1, 2.5 and 5 of each power of ten, from a microsecond to 100 seconds. */
  public static final BucketBounds DEFAULT = parse(defaults());

  private static final int MAX = 2_000;

  private final long[] nanos;
  private final List<String> labels;

  private BucketBounds(NavigableSet<BigDecimal> seconds) {
    nanos = seconds.stream().mapToLong(bound -> bound.movePointRight(9).longValue()).toArray();
    labels = seconds.stream().map(BucketBounds::label).toList();
  }

  private static String defaults() {
    StringBuilder bounds = new StringBuilder();
    for (int exponent = -6; exponent < 2; exponent++) {
      bounds.append("1e%1$d, 2.5e%1$d, 5e%1$d, ".formatted(exponent));
    }
    return bounds.append("100").toString();
  }

  /**
   * Reads bounds.
   *
   * @param text seconds, separated by commas; {@code 0.001..10*1.05} is a row in which each bound
   *     is so many times the one before
   * @return the bounds, sorted
   * @throws IllegalArgumentException if the text is none, or if bounds are not from a nanosecond to
   *     a million seconds, or more than 2,000; says what is wrong
   */
  public static BucketBounds parse(String text) {
    NavigableSet<BigDecimal> bounds = new TreeSet<>();
    for (String item : text.split(",", -1)) {
      String range = item.strip();
      int dots = range.indexOf("..");
      int times = range.indexOf('*');
      if (dots > 0 && times > dots) {
        add(
            bounds,
            seconds(range.substring(0, dots)),
            seconds(range.substring(dots + 2, times)),
            number(range.substring(times + 1)));
      } else {
        bounds.add(seconds(range));
      }
    }
    if (bounds.size() > MAX) {
      throw new IllegalArgumentException("are more than " + MAX + " bounds");
    }
    return new BucketBounds(bounds);
  }

  private static void add(
      NavigableSet<BigDecimal> bounds, BigDecimal first, BigDecimal last, BigDecimal factor) {
    if (factor.compareTo(new BigDecimal("1.001")) < 0) {
      throw new IllegalArgumentException("have a factor below 1.001: " + factor);
    }
    BigDecimal exact = first;
    for (int i = 0; i <= MAX && exact.compareTo(last) < 0; i++) {
      bounds.add(rounded(exact));
      exact = exact.multiply(factor, MathContext.DECIMAL64);
    }
    bounds.add(last);
  }

  /** To four digits, so that labels stay short, and to nanoseconds. */
  private static BigDecimal rounded(BigDecimal bound) {
    return bound.round(new MathContext(4)).setScale(9, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static BigDecimal seconds(String text) {
    BigDecimal seconds = number(text).stripTrailingZeros();
    if (seconds.scale() > 9
        || seconds.signum() <= 0
        || seconds.compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      throw new IllegalArgumentException(
          "are seconds from 0.000000001 to 1000000, not " + text.strip());
    }
    return seconds;
  }

  private static BigDecimal number(String text) {
    try {
      return new BigDecimal(text.strip());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "are seconds such as '0.01, 0.1, 1' or '0.001..10*1.05', not '" + text.strip() + "'",
          notANumber);
    }
  }

  /** The number as OpenMetrics has it: {@code 1.0}, {@code 2.5e-06}. */
  private static String label(BigDecimal seconds) {
    int exponent = seconds.precision() - seconds.scale() - 1;
    if (exponent >= -4) {
      String plain = seconds.toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String digits = seconds.unscaledValue().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return "%se-%02d".formatted(mantissa, -exponent);
  }

  /**
   * How many bounds there are.
   *
   * @return the number of buckets, but for the last one, which has no bound
   */
  public int size() {
    return nanos.length;
  }

  /**
   * A bound.
   *
   * @param index from 0 on
   * @return nanoseconds
   */
  public long nanos(int index) {
    return nanos[index];
  }

  /** A bound as the value of the label {@code le}. */
  String label(int index) {
    return labels.get(index);
  }

  /**
   * Counts the calls of an operation, however they ended.
   *
   * @param operation an operation
   * @return of each bucket the number of calls in it, not of those below; last, those beyond the
   *     last bound
   */
  public long[] count(OperationSnapshot operation) {
    long[] counts = new long[nanos.length + 1];
    for (Outcome outcome : Outcome.values()) {
      operation
          .durations(outcome)
          .visitBuckets(
              (midpoint, count) -> {
                int index = Arrays.binarySearch(nanos, midpoint);
                counts[index < 0 ? -index - 1 : index] += count;
              });
    }
    return counts;
  }

  @Override
  public String toString() {
    return String.join(", ", labels);
  }
}
