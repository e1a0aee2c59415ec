package dev.ote.runtime.anomaly;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Starts an {@link AnomalyMonitor} for the global metrics where the setting {@code ote.anomalies}
 * asks for one, such as {@code -Dote.anomalies=60s}. Found by {@link java.util.ServiceLoader}.
 */
public final class MonitorOnDemand implements MetricsListener {
  private static final Map<PerformanceMetrics, AnomalyMonitor> RUNNING = new ConcurrentHashMap<>();

  /** For the service loader. */
  public MonitorOnDemand() {}

  static Optional<AnomalyMonitor> running(PerformanceMetrics metrics) {
    return Optional.ofNullable(RUNNING.get(metrics));
  }

  @Override
  public void attached(PerformanceMetrics metrics) {
    Duration interval = metrics.settings().start().anomalies();
    if (interval != null) {
      RUNNING.computeIfAbsent(metrics, each -> AnomalyMonitor.start(each, interval));
    }
  }

  /** It takes snapshots. */
  @Override
  public boolean wantsCalls() {
    return false;
  }

  @Override
  public void detached(PerformanceMetrics metrics) {
    AnomalyMonitor monitor = RUNNING.remove(metrics);
    if (monitor != null) {
      monitor.close();
    }
  }
}
