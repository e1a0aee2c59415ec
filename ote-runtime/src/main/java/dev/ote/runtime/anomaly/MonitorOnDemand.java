package dev.ote.runtime.anomaly;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Starts an {@link AnomalyMonitor} for the global metrics where the setting {@code ote.anomalies}
 * asks for one, such as {@code -Dote.anomalies=60s}. Found by {@link java.util.ServiceLoader}.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class MonitorOnDemand implements MetricsListener {
  private @Nullable PerformanceMetrics metrics;
  private @Nullable AnomalyMonitor monitor;

  /** For the service loader. */
  public MonitorOnDemand() {}

  @Override
  public synchronized void attached(PerformanceMetrics metrics) {
    this.metrics = metrics;
    Duration interval = metrics.settings().start().anomalies();
    if (interval != null) {
      monitor = AnomalyMonitor.start(metrics, interval);
    }
  }

  /** Leaves where it has nothing to do, so that no call that fails is told to it. */
  @Override
  public void operationAdded(Operation operation) {
    PerformanceMetrics left = isIdle();
    if (left != null) {
      left.removeListener(this);
    }
  }

  private synchronized @Nullable PerformanceMetrics isIdle() {
    return monitor == null ? metrics : null;
  }

  @Override
  public synchronized void detached(PerformanceMetrics metrics) {
    if (monitor != null) {
      monitor.close();
      monitor = null;
    }
    this.metrics = null;
  }
}
