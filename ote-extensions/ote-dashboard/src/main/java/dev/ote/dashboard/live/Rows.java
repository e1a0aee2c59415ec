package dev.ote.dashboard.live;

import static java.util.Comparator.comparingLong;

import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All series that are shown, of which there are so many at most. */
final class Rows {
  /** How many series are shown; what comes later is only counted. */
  static final int MOST = 10_000;

  /** How many of them have a history. */
  static final int HISTORIES = 64;

  private final Map<Object, Row> byIdentity = new HashMap<>();

  private final List<Row> byId = new ArrayList<>();

  /**
   * The row of a series.
   *
   * @param fresh makes it where it is new
   * @return null where it is new, and there are too many
   */
  @Nullable Row of(OperationSnapshot operation, Fresh fresh) {
    Object identity = operation.identity();
    Row row = byIdentity.get(identity);
    if (row == null && byId.size() < MOST) {
      row = fresh.make(byId.size());
      row.history = byId.size() < HISTORIES ? new History() : null;
      byIdentity.put(identity, row);
      byId.add(row);
    }
    return row;
  }

  @Nullable Row withId(int id) {
    return id >= 0 && id < byId.size() ? byId.get(id) : null;
  }

  List<Row> all() {
    return byId;
  }

  /** Sees to it that the busiest rows, and those that are watched, have a history. */
  void remember(Collection<Row> watched) {
    List<Row> busiest = new ArrayList<>(byId);
    busiest.sort(comparingLong(Row::recentCalls).reversed());
    Set<Row> keep = new HashSet<>(watched);
    keep.addAll(busiest.subList(0, Math.min(HISTORIES, busiest.size())));
    for (Row row : byId) {
      if (!keep.contains(row)) {
        row.history = null;
      } else if (row.history == null) {
        row.history = new History();
      }
    }
  }

  /** Makes a row of an id. */
  interface Fresh {
    Row make(int id);
  }
}
