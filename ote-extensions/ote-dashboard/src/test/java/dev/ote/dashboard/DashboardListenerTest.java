package dev.ote.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ote.dashboard.web.RawHttp;
import dev.ote.runtime.MetricsListener;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The dashboard that a setting starts. */
class DashboardListenerTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.ote.dashboard");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
  private final DashboardListener listener = new DashboardListener();

  @BeforeEach
  void listen() {
    lines.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(lines);
  }

  @AfterEach
  void end() {
    logger.detachAppender(lines);
    logger.setLevel(null);
  }

  private PerformanceMetrics attach(Map<String, String> settings) {
    PerformanceMetrics metrics = PerformanceMetrics.builder().settings(settings).build();
    listener.attached(metrics);
    return metrics;
  }

  @Test
  void itIsFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(MetricsListener.class))
        .hasAtLeastOneElementOfType(DashboardListener.class);
  }

  @Test
  void nothingHappensUnlessASettingAsks() {
    PerformanceMetrics metrics = attach(Map.of());
    listener.detached(metrics);
    assertThat(lines.list).isEmpty();
  }

  @Test
  void aPortStartsIt() throws IOException {
    PerformanceMetrics metrics = attach(Map.of("ote.dashboard", "0"));
    assertThat(lines.list).hasSize(1);
    URI uri = (URI) lines.list.get(0).getArgumentArray()[0];
    assertThat(uri).hasHost("localhost").hasPath("/");
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort());
    assertThat(RawHttp.status(RawHttp.get(address, "/"))).isEqualTo(200);
    listener.detached(metrics);
    Assertions.assertThatIOException().isThrownBy(() -> RawHttp.get(address, "/"));
  }

  @Test
  void furtherSettingsAreTaken() throws IOException {
    String token = "a-token-of-some-length";
    PerformanceMetrics metrics =
        attach(
            Map.of(
                "ote.dashboard", "127.0.0.1:0",
                "ote.dashboard.token", token,
                "ote.dashboard.hosts", "one.example, two.example",
                "ote.dashboard.interval", "0.5"));
    URI uri = (URI) lines.list.get(0).getArgumentArray()[0];
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort());
    assertThat(RawHttp.status(RawHttp.get(address, "/"))).isEqualTo(401);
    String answer =
        RawHttp.send(
            address, "GET / HTTP/1.1", "Host: two.example", "Authorization: Bearer " + token);
    assertThat(RawHttp.status(answer)).isEqualTo(200);
    listener.detached(metrics);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "notaport | a port is a number from 0 to 65535, with an address in front",
        "70000 | not a port from 0 to 65535: 70000",
        "-1 | not a port from 0 to 65535: -1",
        "0.0.0.0:0 | to show the dashboard on 0.0.0.0, it needs a token",
        "[::zz]:1 | [::zz]: invalid IPv6 address",
      })
  void whatIsWrongIsOneWarning(String where, String reason) {
    PerformanceMetrics metrics = attach(Map.of("ote.dashboard", where));
    assertThat(lines.list).hasSize(1);
    assertThat(lines.list.get(0).getLevel()).isEqualTo(Level.WARN);
    assertThat(lines.list.get(0).getFormattedMessage())
        .startsWith("OTE: ote.dashboard=" + where + ": no dashboard: ")
        .contains(reason);
    metrics.record("goes on", Duration.ofMillis(1), true);
    assertThat(metrics.snapshot().operation("goes on")).isPresent();
    listener.detached(metrics);
  }

  @Test
  void aPortInUseIsOneWarning() {
    try (OteDashboard first = OteDashboard.builder().metrics(attach(Map.of())).start()) {
      PerformanceMetrics metrics =
          attach(Map.of("ote.dashboard", Integer.toString(first.address().getPort())));
      assertThat(lines.list).extracting(ILoggingEvent::getLevel).isEqualTo(List.of(Level.WARN));
      assertThat(lines.list.get(0).getFormattedMessage()).endsWith("Address already in use");
      listener.detached(metrics);
    }
  }
}
