package dev.ote.dashboard;

import dev.ote.dashboard.live.Documents;
import dev.ote.dashboard.live.Section;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.anomaly.AnomalyMonitor;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page shows beside the figures. */
final class Sources implements AutoCloseable {
  private static final Duration LOOKS = Duration.ofSeconds(30);

  private final AnomalyMonitor monitor;
  private final boolean own;
  private final Documents documents;

  /**
   * Begins to look for anomalies, unless somebody does already.
   *
   * @param monitor finds anomalies; null for one of our own
   */
  Sources(PerformanceMetrics metrics, @Nullable AnomalyMonitor monitor) {
    this.own = monitor == null;
    this.monitor = monitor == null ? AnomalyMonitor.start(metrics, LOOKS) : monitor;
    this.documents = new IndexedDocuments(metrics);
  }

  Documents documents() {
    return documents;
  }

  List<Section> sections() {
    return List.of(
        new Section("anomalies", () -> AnomalyJson.of(monitor.active(), monitor.recent())),
        new Section("comparisons", new RecentComparisons()));
  }

  @Override
  public void close() {
    if (own) {
      monitor.close();
    }
  }
}
