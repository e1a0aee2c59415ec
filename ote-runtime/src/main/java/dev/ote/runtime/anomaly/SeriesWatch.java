package dev.ote.runtime.anomaly;

import dev.ote.runtime.snapshot.CallTotals;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All that is watched of one series: an operation, or a part of it that tags divide off. */
final class SeriesWatch {
  /** Intervals in which nothing is said after counters were set back. */
  private static final int COLD_INTERVALS = 10;

  private final OpenAnomalies open;
  private final LastTotals last = new LastTotals();
  private final ThresholdWatch threshold = new ThresholdWatch();
  private final LatencyWatch latency = new LatencyWatch();
  private final PatternWatch pattern = new PatternWatch();
  private final ErrorWatch errors = new ErrorWatch();
  private final RateWatch rate = new RateWatch();
  private @Nullable FlightWatch flight;
  private int lastSeen;
  private double watchedNanos;
  private float watchedMinutes;
  private byte cold;

  /** The number of the last look that it was part of. */
  int look;

  SeriesWatch(String operation, SortedMap<String, String> tags, CallTotals now, Look look) {
    this.open = new OpenAnomalies(operation, tags);
    this.lastSeen = look.second;
    last.set(now);
  }

  void see(
      CallTotals now,
      Delta delta,
      Look look,
      Thresholds thresholds,
      OpenAnomalies.Context context) {
    boolean missedLooks = lastSeen != look.before;
    lastSeen = look.second;
    if (last.isAfter(now)) {
      last.set(now);
      cold = COLD_INTERVALS;
      latency.restarted();
      forget();
      return;
    }
    delta.read(now, last);
    if (missedLooks) { // Switched off meanwhile, for instance.
      forget();
      return;
    }
    watchedNanos += delta.nanos;
    watchedMinutes += look.minutes;
    delta.usuallyInFlight = (float) (watchedNanos / (60e9 * watchedMinutes));
    if (cold > 0) {
      cold--;
      return;
    }
    threshold.see(delta, look, thresholds, open, context);
    latency.see(delta, look, open, context);
    pattern.see(delta, latency.change(), look, open, context);
    errors.see(delta, look, open, context);
    rate.see(delta, look, open, context);
    seeFlight(delta, look, context);
  }

  private void seeFlight(Delta delta, Look look, OpenAnomalies.Context context) {
    if (flight == null && delta.inFlight > 0) {
      flight = new FlightWatch();
    }
    if (flight != null) {
      flight.see(delta, look, open, context);
    } else { // Perhaps of one that a gap made us forget.
      open.recover(Rule.HUNG_CALLS, look, context);
    }
  }

  /** Has this look be the first after some that were not made. */
  void miss(Look look) {
    lastSeen = look.before - 1;
  }

  /**
   * Ends what is wrong with it, as it is looked at no longer. Should it come back, all may be
   * raised anew.
   */
  void end(Instant now, OpenAnomalies.Context context) {
    open.recoverAll(now, context);
    threshold.end();
    latency.change().end();
    pattern.end();
    errors.end();
    rate.end();
    flight = null;
  }

  private void forget() {
    latency.change().forget();
    pattern.forget();
    errors.forget();
    rate.forget();
    flight = null;
  }
}
