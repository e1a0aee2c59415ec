package dev.ote.runtime.anomaly;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts an {@link AnomalyMonitor} for the global metrics where the setting {@code ote.anomalies}
 * asks for one, such as {@code -Dote.anomalies=60s}. Found by {@link java.util.ServiceLoader}.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class MonitorOnDemand implements MetricsListener {
  private @Nullable AnomalyMonitor monitor;

  /** For the service loader. */
  public MonitorOnDemand() {}

  @Override
  public synchronized void attached(PerformanceMetrics metrics) {
    Duration interval = metrics.settings().start().anomalies();
    if (interval != null) {
      monitor = AnomalyMonitor.start(metrics, interval);
    }
  }

  /** It takes snapshots. */
  @Override
  public boolean wantsCalls() {
    return false;
  }

  @Override
  public synchronized void detached(PerformanceMetrics metrics) {
    if (monitor != null) {
      monitor.close();
      monitor = null;
    }
  }
}
