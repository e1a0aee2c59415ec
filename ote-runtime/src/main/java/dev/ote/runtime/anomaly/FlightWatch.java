package dev.ote.runtime.anomaly;

import java.time.Duration;

/**
 * Whether calls of one series do not end, as far as that can be told from counts alone.
 *
 * <p><b>Proof.</b> Slots keep when how many calls had begun, each twice as long ago as the one
 * before. When fewer calls have ended by now than had begun then, the difference is still running,
 * at least, and for that long. It proves nothing while so many calls begin and end that those which
 * do not are outnumbered.
 *
 * <p><b>Evidence.</b> So there is a second rule. On average so many calls run as begin in the time
 * that one takes (Little's law, Operations Research 9, 1961). Where samples of some time are never
 * zero, and come to more than calls that end account for, by more than chance, some do not end.
 *
 * <p>A call has to run for twice as long as the longest ever did.
 *
 * <p>200 bytes; only there once a call was seen in flight.
 */
final class FlightWatch {
  private static final int SLOTS = 8;
  private static final int LEAST_ENDED = 20;
  private static final int LEAST_SECONDS = 120;
  private static final int LEAST_INTERVALS = 3;
  private static final int BLOCK = 15;
  private static final double ENOUGH = 20;

  // When, and how many calls had begun: billions, where they are many.
  private final int[] times = new int[SLOTS];
  private final long[] begun = new long[SLOTS];
  private int looks;

  // The samples of this block and of the one before.
  private int samples;
  private int least;
  private long sum;
  private float most;
  private int leastBefore;
  private long sumBefore;
  private float mostBefore;
  private int blockBegan;
  private int blockBeforeBegan;

  void see(Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (delta.inFlight <= 0) {
      looks = 0;
      samples = 0;
      leastBefore = 0;
      open.recover(Rule.HUNG_CALLS, look, context);
      return;
    }
    boolean proven = seeSlots(delta, look, open, context);
    boolean evident = seeSamples(delta, look, open, context);
    if (!proven && !evident) {
      open.recover(Rule.HUNG_CALLS, look, context);
    }
  }

  private static boolean isLong(int seconds, Delta delta, Look look) {
    return delta.endedEver >= LEAST_ENDED
        && seconds >= LEAST_SECONDS
        && seconds >= LEAST_INTERVALS * 60 * look.minutes
        && seconds >= 2e-9 * delta.longestNanos;
  }

  private boolean seeSlots(
      Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    boolean hung = false;
    for (int slot = Math.min(SLOTS, looks) - 1; slot >= 0 && !hung; slot--) {
      long running = begun[slot] - delta.endedEver;
      int seconds = look.second - times[slot];
      if (running > 0 && isLong(seconds, delta, look)) {
        hung = true;
        if (!open.has(Rule.HUNG_CALLS)) {
          open.raise(
              Rule.HUNG_CALLS,
              running >= 10 ? Severity.CRITICAL : Severity.WARNING,
              times[slot],
              look,
              context,
              context
                  .messages()
                  .hungCalls(
                      open.label(), running, Duration.ofSeconds(seconds), delta.longestNanos),
              new Evidence("running, at least", running, "calls"),
              new Evidence("for, at least", seconds, "s"),
              new Evidence("in flight", delta.inFlight, "calls"),
              new Evidence("longest that ended", delta.longestNanos / 1e9, "s"));
        }
      }
    }
    keep(delta, look);
    return hung;
  }

  /** Slot i is taken over from slot i − 1 each 2ⁱ looks. */
  private void keep(Delta delta, Look look) {
    int filled = Math.min(SLOTS, looks);
    for (int slot = Math.min(filled, SLOTS - 1); slot > 0; slot--) {
      if (looks < SLOTS || looks % (1 << slot) == 0) {
        times[slot] = times[slot - 1];
        begun[slot] = begun[slot - 1];
      }
    }
    times[0] = look.second;
    begun[0] = delta.begunEver;
    looks++;
  }

  private boolean seeSamples(
      Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (samples == 0) {
      least = Integer.MAX_VALUE;
      sum = 0;
      most = 0;
      blockBegan = look.second;
    }
    samples++;
    sum += delta.inFlight;
    least = (int) Math.min(least, delta.inFlight);
    float now = (float) (delta.nanos / (60e9 * look.minutes));
    most = Math.max(most, Math.max(now, delta.usuallyInFlight));
    if (samples < BLOCK) {
      return open.has(Rule.HUNG_CALLS) && least > 0; // Not known before the block ends.
    }
    int fewest = Math.min(least, leastBefore);
    double usual = Math.max(most, mostBefore) * 1.2 + 0.001;
    int seconds = look.second - blockBeforeBegan;
    double mean = (sum + sumBefore) / (2.0 * BLOCK);
    leastBefore = least;
    sumBefore = sum;
    mostBefore = most;
    blockBeforeBegan = blockBegan;
    samples = 0;
    if (fewest < 1 || mean <= usual || !isLong(seconds, delta, look)) {
      return false;
    }
    // Samples that see the same call are one: the longest call says how many may.
    double apart = Math.max(1, delta.longestNanos / (60e9 * look.minutes));
    double chance = usual - mean + mean * Math.log(mean / usual); // Chernoff's bound
    boolean evident = 2 * BLOCK / apart * chance > ENOUGH;
    if (evident && !open.has(Rule.HUNG_CALLS)) {
      open.raise(
          Rule.HUNG_CALLS,
          Severity.WARNING,
          look.second - seconds,
          look,
          context,
          context.messages().moreInFlight(open.label(), mean, usual, Duration.ofSeconds(seconds)),
          new Evidence("in flight, on average", mean, "calls"),
          new Evidence("in flight, never less than", fewest, "calls"),
          new Evidence("at most, by Little's law", usual, "calls"),
          new Evidence("samples", 2 * BLOCK, ""),
          new Evidence("longest that ended", delta.longestNanos / 1e9, "s"));
    }
    return evident;
  }
}
