package dev.ote.runtime.experiment;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * What an experiment counts. Mismatches are counted before matches are read: a rate is never above
 * 1.
 */
final class Counts {
  final LongAdder calls = new LongAdder();
  final LongAdder matches = new LongAdder();
  final LongAdder dropped = new LongAdder();
  final LongAdder timedOut = new LongAdder();
  final LongAdder skipped = new LongAdder();
  final LongAdder undecided = new LongAdder();
  private final Map<MismatchKind, LongAdder> mismatches = new EnumMap<>(MismatchKind.class);

  Counts() {
    for (MismatchKind kind : MismatchKind.values()) {
      mismatches.put(kind, new LongAdder());
    }
  }

  void mismatch(MismatchKind kind) {
    Objects.requireNonNull(mismatches.get(kind)).increment(); // All kinds are there.
  }

  Map<MismatchKind, Long> mismatches() {
    Map<MismatchKind, Long> counts = new EnumMap<>(MismatchKind.class);
    mismatches.forEach((kind, count) -> counts.put(kind, count.sum()));
    return counts;
  }
}
