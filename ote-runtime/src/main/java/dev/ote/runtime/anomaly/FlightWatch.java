package dev.ote.runtime.anomaly;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

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
 * <p>Some 200 bytes, and 40 where no call was ever seen in flight.
 */
final class FlightWatch {
  private static final int SLOTS = 8;
  private static final int LEAST_ENDED = 20;
  private static final int LEAST_SECONDS = 120;
  private static final int LEAST_INTERVALS = 3;
  private static final int BLOCK = 15;
  private static final double ENOUGH = 20;

  private @Nullable Slots slots;

  /** When, and how many calls had begun: billions, where they are many. */
  private static final class Slots {
    final int[] seconds = new int[SLOTS];
    final long[] begun = new long[SLOTS];
    int looks;

    // The samples of this block and of the one before.
    int samples;
    int least;
    long sum;
    float most;
    int leastBefore;
    long sumBefore;
    float mostBefore;
    int blockBegan;
    int blockBeforeBegan;
  }

  void forget() {
    slots = null;
  }

  void see(Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    Slots known = slots;
    if (delta.inFlight <= 0) {
      if (known != null) {
        known.looks = 0;
        known.samples = 0;
        known.leastBefore = 0;
      }
      open.recover(Rule.HUNG_CALLS, look, context); // Perhaps of slots that a gap made us forget.
      return;
    }
    if (known == null) {
      known = new Slots();
      slots = known;
    }
    boolean proven = seeSlots(known, delta, look, open, context);
    boolean evident = seeSamples(known, delta, look, open, context);
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
      Slots known, Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    boolean hung = false;
    for (int slot = Math.min(SLOTS, known.looks) - 1; slot >= 0 && !hung; slot--) {
      long running = known.begun[slot] - delta.endedEver;
      int seconds = look.second - known.seconds[slot];
      if (running > 0 && isLong(seconds, delta, look)) {
        hung = true;
        if (!open.has(Rule.HUNG_CALLS)) {
          open.raise(
              Rule.HUNG_CALLS,
              running >= 10 ? Severity.CRITICAL : Severity.WARNING,
              known.seconds[slot],
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
    keep(known, delta, look);
    return hung;
  }

  /** Slot i is taken over from slot i − 1 each 2ⁱ looks. */
  private static void keep(Slots known, Delta delta, Look look) {
    int filled = Math.min(SLOTS, known.looks);
    for (int slot = Math.min(filled, SLOTS - 1); slot > 0; slot--) {
      if (known.looks < SLOTS || known.looks % (1 << slot) == 0) {
        known.seconds[slot] = known.seconds[slot - 1];
        known.begun[slot] = known.begun[slot - 1];
      }
    }
    known.seconds[0] = look.second;
    known.begun[0] = delta.begunEver;
    known.looks++;
  }

  private boolean seeSamples(
      Slots known, Delta delta, Look look, OpenAnomalies open, OpenAnomalies.Context context) {
    if (known.samples == 0) {
      known.least = Integer.MAX_VALUE;
      known.sum = 0;
      known.most = 0;
      known.blockBegan = look.second;
    }
    known.samples++;
    known.sum += delta.inFlight;
    known.least = (int) Math.min(known.least, delta.inFlight);
    float now = (float) (delta.nanos / (60e9 * look.minutes));
    known.most = Math.max(known.most, Math.max(now, delta.usuallyInFlight));
    if (known.samples < BLOCK) {
      return open.has(Rule.HUNG_CALLS) && known.least > 0; // Not known before the block ends.
    }
    int least = Math.min(known.least, known.leastBefore);
    double usual = Math.max(known.most, known.mostBefore) * 1.2 + 0.001;
    int seconds = look.second - known.blockBeforeBegan;
    double mean = (known.sum + known.sumBefore) / (2.0 * BLOCK);
    known.leastBefore = known.least;
    known.sumBefore = known.sum;
    known.mostBefore = known.most;
    known.blockBeforeBegan = known.blockBegan;
    known.samples = 0;
    if (least < 1 || mean <= usual || !isLong(seconds, delta, look)) {
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
          new Evidence("in flight, never less than", least, "calls"),
          new Evidence("at most, by Little's law", usual, "calls"),
          new Evidence("samples", 2 * BLOCK, ""),
          new Evidence("longest that ended", delta.longestNanos / 1e9, "s"));
    }
    return evident;
  }
}
