package dev.ote.runtime.timing;

import dev.ote.runtime.recording.CallRecorder;
import dev.ote.runtime.recording.CallSums;
import dev.ote.runtime.recording.Ledger;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;

/**
 * Times and counts the calls of one operation.
 *
 * <p>Every call is counted. Which are timed is the {@link Pace}'s choice, but for those that last:
 * the {@link CoarseClock} recognises them whether they are of the sample or not, so they stand for
 * themselves.
 *
 * <p>Safe for any number of threads; never throws. Allocates as {@link CallRecorder} does.
 */
public final class CallTimer {
  /** What {@link #end} returns for a call that was not timed. */
  public static final long NOT_TIMED = -1;

  /** The token of a call that is not to be counted. */
  public static final long OFF = Token.of(0, Token.OFF);

  /** Calls of so many milliseconds and more are always timed. */
  private static final long SURE_MILLIS = 5 * CoarseClock.TICK_MILLIS;

  private final CallRecorder recorder = new CallRecorder();
  private final Ticker ticker;
  private final CoarseClock coarse;
  private final Pace pace;

  /**
   * Creates a timer that has counted nothing.
   *
   * @param ticker tells durations
   * @param coarse tells long calls from others
   * @param pace tells which calls are timed
   */
  public CallTimer(Ticker ticker, CoarseClock coarse, Pace pace) {
    this.ticker = ticker;
    this.coarse = coarse;
    this.pace = pace;
  }

  /**
   * Whether a call that takes a given time may go unnoticed, being none of the sample.
   *
   * @param millis a duration in milliseconds; negative for none
   * @return whether the coarse clock is too coarse for it
   */
  public static boolean canMiss(long millis) {
    return millis >= 0 && millis < SURE_MILLIS;
  }

  /**
   * Begins a call.
   *
   * @return a token for {@link #end}
   */
  public long start() {
    int exponent = pace.exponent();
    return exponent == 0 ? startTimed() : startSampled(exponent);
  }

  /**
   * Begins a call whose begin was logged: it is timed in any case.
   *
   * @return a token for {@link #end}
   */
  public long startLogged() {
    return Token.logged(startTimed());
  }

  /**
   * Whether a call's begin was logged.
   *
   * @param token what its begin returned
   * @return whether that was {@link #startLogged}
   */
  public static boolean isLogged(long token) {
    return Token.isLogged(token);
  }

  private long startTimed() {
    long now = ticker.now();
    recorder.ledger().begun();
    if (now == Ticker.UNKNOWN) {
      return Token.of(0, Token.UNKNOWN);
    }
    return Token.of(now, pace.isReviewDueAt(now) ? Token.REVIEW : 0);
  }

  private long startSampled(int exponent) {
    long number = recorder.ledger().begunAside();
    long tick = coarse.now();
    if (tick == CoarseClock.STOPPED) {
      return sample(0);
    }
    return pace.picks(number, exponent) ? sample(exponent) : Token.of(tick, Token.COARSE);
  }

  private long sample(int exponent) {
    long now = ticker.now();
    return now == Ticker.UNKNOWN ? Token.of(0, Token.UNKNOWN) : Token.of(now, exponent);
  }

  /**
   * Ends a call.
   *
   * @param outcome how it ended
   * @param token what its begin returned
   * @return how long it took, in nanoseconds, or {@link #NOT_TIMED}
   */
  public long end(Outcome outcome, long token) {
    int kind = Token.kind(token);
    if (kind == 0) {
      long nanos = nanosSince(token);
      recorder.ledger().ended(outcome, nanos);
      return nanos;
    }
    return endOther(outcome, token, kind);
  }

  private long endOther(Outcome outcome, long token, int kind) {
    if (kind == Token.UNKNOWN) {
      recorder.ledger().ended(outcome, 0);
      return 0;
    }
    if (kind == Token.REVIEW) {
      return endReviewed(outcome, token);
    }
    if (Token.nanosUntil(coarse.longAgo(), token) > 0) {
      pace.sawLong();
      long nanos = nanosSince(token);
      recorder.ledger().ended(outcome, nanos);
      return nanos;
    }
    if (kind == Token.COARSE) {
      recorder.ledger().untimed(outcome);
      return NOT_TIMED;
    }
    return endSample(outcome, token, kind);
  }

  private long endReviewed(Outcome outcome, long token) {
    long nanos = nanosSince(token);
    Ledger ledger = recorder.ledger();
    ledger.ended(outcome, nanos);
    pace.review(ledger.meanSinceReview());
    return nanos;
  }

  private long endSample(Outcome outcome, long token, int exponent) {
    long nanos = nanosSince(token);
    Ledger ledger = recorder.ledger();
    if (Pace.isReviewDueAfter(ledger.sampled(outcome, nanos, 1L << exponent))) {
      pace.review(ledger.meanSinceReview());
    } else {
      pace.saw(nanos, exponent);
    }
    return nanos;
  }

  /**
   * The most that a call can have taken until now.
   *
   * @param token what its begin returned
   * @return nanoseconds
   */
  public long atMostNanos(long token) {
    return nanosSince(token);
  }

  private long nanosSince(long token) {
    // As little as can be after the clock was read: the next reading waits for it.
    long begin = Token.time(token);
    long now = ticker.now();
    long nanos = now - begin;
    return Token.isPlain(nanos) ? nanos : unusualNanos(now, token);
  }

  /** Where the clock failed, was set back, or has times of more bits than a token keeps. */
  private static long unusualNanos(long now, long token) {
    return now == Ticker.UNKNOWN ? 0 : Math.max(0, Token.nanosUntil(now, token));
  }

  /**
   * Counts a call that was timed by other means.
   *
   * @param outcome how it ended
   * @param nanos how long it took; what is negative counts as 0
   */
  public void record(Outcome outcome, long nanos) {
    Ledger ledger = recorder.ledger();
    ledger.begun();
    ledger.ended(outcome, Math.max(0, nanos));
  }

  /**
   * The calls that ended in the given way.
   *
   * @param outcome how they ended
   * @return their durations
   */
  public HistogramSnapshot snapshot(Outcome outcome) {
    return recorder.snapshot(outcome);
  }

  /**
   * Sums up all calls, however they ended.
   *
   * @param sums are overwritten
   */
  public void read(CallSums sums) {
    recorder.read(sums);
  }

  /**
   * How many calls run.
   *
   * @return calls that have begun and not ended
   */
  public long inFlight() {
    return recorder.inFlight();
  }
}
