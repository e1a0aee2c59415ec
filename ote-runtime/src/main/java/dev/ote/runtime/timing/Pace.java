package dev.ote.runtime.timing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * How many calls of an operation one that is timed stands for: one, or a power of two such that
 * reading the clock takes no more than a given share of the operation's time.
 *
 * <p>Which calls are timed is decided before they begin and by chance alone: a call's number,
 * hashed as in SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators,
 * 2014) but with a round less, falls below 2⁻ᵉ of the range. Each sample weighs 2ᵉ, the inverse of
 * its probability (Horvitz, Thompson 1952), with the e of its own begin: sums stay unbiased while e
 * changes.
 *
 * <p>Safe for any number of threads: a race between reviews leaves what one of them found.
 */
public final class Pace {
  /** One call in so many is reviewed where each is timed, as a binary logarithm. */
  private static final int REVIEW_BITS = 10;

  /** Samples between reviews where not each is. */
  private static final int REVIEW_SAMPLES = 64;

  /** A sample that takes so many times what the pace is good for quickens it at once. */
  private static final int SURPRISE = 4;

  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  /** Makes paces choose apart: else a call within a call would be timed whenever that is. */
  private final long salt = ThreadLocalRandom.current().nextLong();

  private final DoubleSupplier clockNanos;
  private volatile double overhead;
  private volatile int exponent;

  /**
   * Creates a pace that times every call.
   *
   * @param clockNanos what one read of the clock costs by now, in nanoseconds
   */
  public Pace(DoubleSupplier clockNanos) {
    this.clockNanos = clockNanos;
  }

  /**
   * Changes the budget, from now on.
   *
   * @param overhead the share of an operation's time that reading clocks may take; 0 times each
   *     call
   */
  public void overhead(double overhead) {
    this.overhead = overhead;
    if (overhead == 0) {
      exponent = 0;
    }
  }

  /** The binary logarithm of how many calls one that is timed stands for. */
  int exponent() {
    return exponent;
  }

  /** Whether the call of a number is one of the sample. */
  boolean picks(long number, int exponent) {
    long hash = (number + salt) * GOLDEN_GAMMA;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash >>> (Long.SIZE - exponent) == 0;
  }

  /**
   * Whether a pace that times each call is reviewed with the call that begins at a given time: by
   * chance, as counting would take longer. A clock that stands still is not worth reading less.
   */
  boolean isReviewDueAt(long nanos) {
    return (nanos * GOLDEN_GAMMA) >>> (Long.SIZE - REVIEW_BITS) == 0 && overhead != 0;
  }

  static boolean isReviewDueAfter(long samples) {
    return samples >= REVIEW_SAMPLES;
  }

  /** Sets the pace by the mean duration of some calls, as the clock showed it. */
  void review(double meanNanos) {
    ClockCost.refine();
    exponent = exponentFor(meanNanos);
  }

  /** Sees a sample's duration: quickens the pace where that is out of all proportion. */
  void saw(long nanos, int sampledAt) {
    if (exponentFor((double) nanos / SURPRISE) < sampledAt) {
      exponent = Math.max(0, Math.min(exponent, sampledAt) - 2);
    }
  }

  /** Sees a call that lasted longer than the coarse clock's tick. */
  void sawLong() {
    exponent = 0;
  }

  /** The least exponent at which the clock's two reads stay within the budget. */
  int exponentFor(double meanNanos) {
    if (overhead == 0 || Double.isNaN(meanNanos)) {
      return 0;
    }
    // What the clock shows of a call includes about one read of it.
    double read = clockNanos.getAsDouble();
    double own = Math.max(1, meanNanos - read);
    double callsASample = 2 * read / (overhead * own);
    int least = (int) Math.ceil(Math.log(callsASample) / Math.log(2));
    return Math.max(0, Math.min(Token.MAX_EXPONENT, least));
  }
}
