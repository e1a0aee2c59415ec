package dev.ote.dashboard;

import static java.util.Objects.requireNonNull;

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

  private final @Nullable AnomalyMonitor own;
  private final AnomalyMonitor monitor;
  private final Documents documents;

  /**
   * Begins to look for anomalies, unless somebody does already.
   *
   * @param given finds anomalies; null for the one of the settings, or else one of our own
   */
  Sources(PerformanceMetrics metrics, @Nullable AnomalyMonitor given) {
    AnomalyMonitor known = given != null ? given : AnomalyMonitor.ofSettings(metrics).orElse(null);
    this.own = known == null ? AnomalyMonitor.start(metrics, LOOKS) : null;
    this.monitor = known == null ? requireNonNull(own) : known;
    this.documents = new IndexedDocuments(metrics);
  }

  AnomalyMonitor monitor() {
    return monitor;
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
    if (own != null) {
      own.close();
    }
  }
}
