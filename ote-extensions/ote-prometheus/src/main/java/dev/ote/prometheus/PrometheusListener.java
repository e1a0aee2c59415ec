package dev.ote.prometheus;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Starts the endpoint of the global metrics where {@code ote.prometheus} asks for one, and ends it
 * when they are detached. Found by itself: nobody needs to name it.
 */
public final class PrometheusListener implements MetricsListener {
  private @Nullable PrometheusEndpoint endpoint;

  /** Creates a listener that has not started anything. */
  public PrometheusListener() {}

  @Override
  public synchronized void attached(PerformanceMetrics metrics) {
    endpoint =
        EndpointSettings.address(metrics)
            .map(
                address -> {
                  try {
                    return PrometheusEndpoint.start(metrics, address);
                  } catch (IOException taken) {
                    throw new UncheckedIOException(address + ": " + taken.getMessage(), taken);
                  }
                })
            .orElse(null);
  }

  @Override
  public boolean wantsCalls() {
    return false;
  }

  @Override
  public synchronized void detached(PerformanceMetrics metrics) {
    if (endpoint != null) {
      endpoint.close();
      endpoint = null;
    }
  }
}
