package dev.ote.runtime.export;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A series of an operation and the labels under which it is exported. Immutable. */
public final class ExportedSeries {
  /** The operation of usage that belongs to none, as reports name it. */
  private static final String NO_OPERATION = "(no operation)";

  private final Map<String, String> labels;
  private final OperationSnapshot operation;
  private final boolean calls;

  private ExportedSeries(Map<String, String> labels, OperationSnapshot operation, boolean calls) {
    this.labels = Collections.unmodifiableMap(labels);
    this.operation = operation;
    this.calls = calls;
  }

  /**
   * The series of a snapshot. Those which labels cannot tell apart are one, with all their calls.
   *
   * @param snapshot what is known of all operations
   * @return series of different labels each
   */
  public static List<ExportedSeries> of(MetricsSnapshot snapshot) {
    Map<Map<String, String>, OperationSnapshot> byLabels = new LinkedHashMap<>();
    for (OperationSnapshot each : snapshot.operations()) {
      byLabels.merge(SeriesLabels.of(each.name(), each.tags()), each, OperationSnapshot::plus);
    }
    List<ExportedSeries> all = new ArrayList<>(byLabels.size() + 1);
    Map<String, String> none = SeriesLabels.of(NO_OPERATION, Map.of());
    if (!snapshot.unattributed().isNone() && !byLabels.containsKey(none)) {
      all.add(new ExportedSeries(none, usageOnly(snapshot.unattributed()), false));
    }
    byLabels.forEach((labels, each) -> all.add(new ExportedSeries(labels, each, true)));
    return all;
  }

  private static OperationSnapshot usageOnly(UsageSnapshot usage) {
    HistogramSnapshot no = HistogramSnapshot.EMPTY;
    return new OperationSnapshot(
        NO_OPERATION,
        new TreeMap<>(),
        no,
        no,
        no,
        no,
        0,
        List.of(),
        null,
        usage,
        ResourceSnapshot.NONE);
  }

  /**
   * Its labels: {@code operation}, then those of its tags by name.
   *
   * @return valid names, and values that are well-formed and not empty
   */
  public Map<String, String> labels() {
    return labels;
  }

  /**
   * What is known of it.
   *
   * @return the calls of the series
   */
  public OperationSnapshot operation() {
    return operation;
  }

  /**
   * Whether it has calls, and not only usage that belongs to no operation.
   *
   * @return whether there is more to export than its usage
   */
  public boolean isOfCalls() {
    return calls;
  }

  @Override
  public String toString() {
    return labels.toString();
  }
}
