package dev.ote.prometheus;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.export.BucketBounds;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** What {@code ote.prometheus} and {@code ote.prometheus.buckets} say. */
final class EndpointSettings {
  static final String ADDRESS = "ote.prometheus";
  private static final String BUCKETS = "ote.prometheus.buckets";
  private static final int MAX_PORT = 65_535;

  private EndpointSettings() {}

  /**
   * Where to listen: {@code 9464}, or {@code host:9464}; nowhere where that is not set, or blank.
   */
  static Optional<InetSocketAddress> address(PerformanceMetrics metrics) {
    return metrics
        .settings()
        .get(ADDRESS)
        .filter(text -> !text.isEmpty())
        .map(EndpointSettings::address);
  }

  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    int port = port(text, text.substring(colon + 1));
    if (colon < 0) {
      return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }
    InetSocketAddress address = new InetSocketAddress(text.substring(0, colon), port);
    if (address.isUnresolved()) {
      throw wrong(ADDRESS, "names no host that is known", text);
    }
    return address;
  }

  private static int port(String text, String port) {
    try {
      int number = Integer.parseInt(port.strip());
      if (number >= 0 && number <= MAX_PORT) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below.
    }
    throw wrong(ADDRESS, "is a port such as 9464, or host:port", text);
  }

  static BucketBounds bounds(PerformanceMetrics metrics) {
    Optional<String> text = metrics.settings().get(BUCKETS);
    try {
      return text.map(BucketBounds::parse).orElse(BucketBounds.DEFAULT);
    } catch (IllegalArgumentException invalid) {
      throw new IllegalArgumentException("'" + BUCKETS + "' " + invalid.getMessage(), invalid);
    }
  }

  private static IllegalArgumentException wrong(String key, String what, String text) {
    return new IllegalArgumentException("'" + key + "' " + what + ", not '" + text + "'");
  }
}
