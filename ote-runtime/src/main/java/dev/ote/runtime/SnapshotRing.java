package dev.ote.runtime;

import static java.util.stream.Collectors.toMap;

import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest snapshots of the same metrics. Not for use by several threads at once. */
final class SnapshotRing {
  private final int most;
  private final Deque<MetricsSnapshot> snapshots = new ArrayDeque<>();

  SnapshotRing(int most, MetricsSnapshot first) {
    this.most = most;
    snapshots.add(first);
  }

  void add(MetricsSnapshot snapshot) {
    snapshots.add(sharing(snapshot, snapshots.getLast()));
    if (snapshots.size() > most) {
      snapshots.remove();
    }
  }

  /** The latest that is not after the given time; where all are, the oldest. */
  MetricsSnapshot before(Instant time) {
    MetricsSnapshot found = snapshots.getFirst();
    for (MetricsSnapshot each : snapshots) {
      if (!each.time().isAfter(time)) {
        found = each;
      }
    }
    return found;
  }

  int size() {
    return snapshots.size();
  }

  /** What nobody called is kept once, however many snapshots there are. */
  private static MetricsSnapshot sharing(MetricsSnapshot snapshot, MetricsSnapshot previous) {
    Map<Object, OperationSnapshot> known =
        previous.operations().stream().collect(toMap(OperationSnapshot::identity, each -> each));
    return new MetricsSnapshot(
        snapshot.time(),
        snapshot.resolutionNanos(),
        snapshot.operations().stream()
            .map(
                each -> {
                  OperationSnapshot before = known.get(each.identity());
                  return isIdle(before, each) ? before : each;
                })
            .toList(),
        snapshot.unattributed());
  }

  private static boolean isIdle(@Nullable OperationSnapshot before, OperationSnapshot now) {
    return before != null
        && before.count() == now.count()
        && before.usage().apiCalls() == now.usage().apiCalls()
        && before.usage().inputTokens() == now.usage().inputTokens()
        && before.usage().outputTokens() == now.usage().outputTokens()
        && before.usage().costs().amounts().equals(now.usage().costs().amounts());
  }
}
