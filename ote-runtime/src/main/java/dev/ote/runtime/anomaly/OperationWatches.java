package dev.ote.runtime.anomaly;

import dev.ote.runtime.snapshot.CallTotals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All series that are watched, look by look. Series are as many as there are rows in the report, up
 * to a bound: each costs memory and time. Confined to one thread at a time.
 */
final class OperationWatches {
  private final Map<Object, SeriesWatch> watches = new HashMap<>();
  private final Thresholds thresholds;
  private final OpenAnomalies.Context context;
  private final int most;
  private final Look look = new Look();
  private final Delta delta = new Delta();
  private final UsualInterval interval = new UsualInterval();
  private @Nullable Instant last;
  private int looks;
  private int seen;
  private boolean gap;
  private boolean full;

  OperationWatches(Thresholds thresholds, OpenAnomalies.Context context, int most) {
    this.thresholds = thresholds;
    this.context = context;
    this.most = most;
  }

  /** Begins a look. */
  Look begin(Instant now) {
    Instant before = last == null ? now : last;
    gap = interval.isGap(Duration.between(before, now).toMillis() / 1000.0);
    look.at(now, before);
    last = now;
    looks++;
    seen = 0;
    return look;
  }

  /**
   * Sees a series.
   *
   * @param key what it is known by: equal in each look
   */
  void see(Object key, String operation, SortedMap<String, String> tags, CallTotals totals) {
    SeriesWatch known = watches.get(key);
    if (known == null) {
      if (watches.size() < most) {
        known = new SeriesWatch(operation, tags, totals, look);
        known.look = looks;
        watches.put(key, known);
        seen++;
      } else if (!full) {
        full = true;
        context.announcements().say("more than " + most + " series: further ones are not watched");
      }
      return;
    }
    seen += known.look == looks ? 0 : 1;
    known.look = looks;
    if (gap) {
      known.miss(look);
    }
    known.see(totals, delta, look, thresholds, context);
  }

  /** Ends a look: what was not in it is watched no longer, after a while. */
  void end(Instant now) {
    if (seen == watches.size()) {
      return; // There is none, and no need to look at each of them again.
    }
    Iterator<SeriesWatch> all = watches.values().iterator();
    while (all.hasNext()) {
      SeriesWatch each = all.next();
      int missed = looks - each.look;
      if (missed > 0) { // Each time: the first one may have been a look that failed.
        each.end(now, context);
      }
      if (missed > 1440) {
        all.remove();
      }
    }
  }

  int size() {
    return watches.size();
  }
}
