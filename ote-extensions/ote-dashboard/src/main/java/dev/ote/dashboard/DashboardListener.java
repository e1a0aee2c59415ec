package dev.ote.dashboard;

import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.settings.RuntimeSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts a dashboard where the setting {@code ote.dashboard} asks for one. Found by {@link
 * java.util.ServiceLoader}; not to be used by code, which has {@link OteDashboard}.
 *
 * <p>What is wrong with the settings, or with the port, is one warning: the application goes on.
 */
public final class DashboardListener implements MetricsListener {
  private static final String KEY = "ote.dashboard";

  private final Logger log = LoggerFactory.getLogger("dev.ote.dashboard");
  private @Nullable OteDashboard dashboard;

  /** Creates a listener that is not attached. */
  public DashboardListener() {}

  /** It takes snapshots. */
  @Override
  public boolean wantsCalls() {
    return false;
  }

  @Override
  public synchronized void attached(PerformanceMetrics metrics) {
    RuntimeSettings settings = metrics.settings();
    String where = settings.get(KEY).orElse("");
    if (where.isEmpty()) {
      return;
    }
    try {
      OteDashboard started = builder(settings, where).metrics(metrics).start();
      dashboard = started;
      log.info("OTE dashboard: {}", started.uri());
    } catch (RuntimeException | UnknownHostException | LinkageError wrong) {
      log.warn("OTE: {}={}: no dashboard: {}", KEY, where, reason(wrong));
    }
  }

  private static String reason(Throwable wrong) {
    String message = wrong.getMessage();
    return message == null ? wrong.toString() : message;
  }

  /** {@code 8484}, or with an address in front: {@code 0.0.0.0:8484}. */
  private static OteDashboard.Builder builder(RuntimeSettings settings, String where)
      throws UnknownHostException {
    int colon = where.lastIndexOf(':');
    OteDashboard.Builder builder = OteDashboard.builder().port(port(where.substring(colon + 1)));
    if (colon >= 0) {
      builder.address(InetAddress.getByName(where.substring(0, colon)));
    }
    settings.get(KEY + ".token").ifPresent(builder::token);
    Optional<String> hosts = settings.get(KEY + ".hosts");
    for (String host : hosts.orElse("").split(",", -1)) {
      if (!host.isBlank()) {
        builder.host(host);
      }
    }
    settings.get(KEY + ".interval").ifPresent(each -> builder.interval(seconds(each)));
    return builder;
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text.trim());
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "a port is a number from 0 to 65535, with an address in front where it is to be seen"
              + " from elsewhere: 8484, 0.0.0.0:8484",
          notANumber);
    }
  }

  private static Duration seconds(String text) {
    try {
      return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1000));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          KEY + ".interval is in seconds, such as 1 or 0.5, not '" + text + "'", notANumber);
    }
  }

  @Override
  public synchronized void detached(PerformanceMetrics metrics) {
    if (dashboard != null) {
      dashboard.close();
      dashboard = null;
    }
  }
}
