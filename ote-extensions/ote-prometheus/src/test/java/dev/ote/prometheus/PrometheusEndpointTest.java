package dev.ote.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ote.runtime.Operation;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.export.BucketBounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class PrometheusEndpointTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final PerformanceMetrics metrics = PerformanceMetrics.builder().build();
  private PrometheusEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    metrics.record("save", Duration.ofMillis(3), true);
    endpoint = PrometheusEndpoint.start(metrics, 0);
  }

  @AfterEach
  void stop() {
    endpoint.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|text/plain; version=0.0.4; charset=utf-8",
        "application/openmetrics-text;version=1.0.0|application/openmetrics-text; version=1.0.0;"
            + " charset=utf-8",
        "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;"
            + "encoding=delimited,text/plain;q=0.5|application/vnd.google.protobuf;"
            + " proto=io.prometheus.client.MetricFamily; encoding=delimited"
      })
  void theClientChoosesTheFormat(String accept, String contentType) throws Exception {
    HttpResponse<byte[]> answer = get("/metrics", "Accept", accept);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(contentType);
    assertThat(new String(answer.body(), UTF_8)).contains("ote_operation_duration_seconds", "save");

    HttpResponse<byte[]> zipped =
        get("/metrics", "Accept", accept, "Accept-Encoding", "gzip;q=1.0");
    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(answer.body());
    assertThat(
            get("/metrics", "Accept", accept, "Accept-Encoding", "gzip;q=0, identity")
                .headers()
                .firstValue("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void nothingElseIsServed() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/metrics/../secret").statusCode()).isEqualTo(404);
    HttpResponse<String> post =
        CLIENT.send(
            request("/metrics").POST(HttpRequest.BodyPublishers.ofString("x")).build(),
            BodyHandlers.ofString());
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
    HttpResponse<String> head =
        CLIENT.send(
            request("/metrics").method("HEAD", HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.ofString());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void itIsReachedFromThisMachineOnly() {
    assertThat(endpoint.port()).isPositive();
    assertThat(EndpointSettings.address(settings("9464")).map(InetSocketAddress::getAddress))
        .hasValue(InetAddress.getLoopbackAddress());
    assertThat(EndpointSettings.address(settings("0.0.0.0:9464")).map(Object::toString))
        .hasValue("/0.0.0.0:9464");
    assertThat(EndpointSettings.address(PerformanceMetrics.builder().build())).isEmpty();
    assertThat(EndpointSettings.address(settings(" "))).as("set to nothing").isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yes||'ote.prometheus' is a port such as 9464, or host:port, not 'yes'",
        "99999||'ote.prometheus' is a port such as 9464, or host:port, not '99999'",
        "0|fast|'ote.prometheus.buckets' are seconds such as '0.01, 0.1, 1' or"
            + " '0.001..10*1.05', not 'fast'"
      })
  void whatIsWrongIsSaidOnce(String address, String buckets, String message) {
    Map<String, String> settings =
        buckets == null
            ? Map.of("ote.prometheus", address)
            : Map.of("ote.prometheus", address, "ote.prometheus.buckets", buckets);
    assertThat(warnings(() -> attach(settings)))
        .containsExactly(
            "OTE: listener dev.ote.prometheus.PrometheusListener is left out:"
                + " java.lang.IllegalArgumentException: "
                + message);
  }

  @Test
  void aPortThatIsTakenHarmsNothing() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      assertThat(warnings(() -> attach(Map.of("ote.prometheus", port))))
          .hasSize(1)
          .first()
          .asString()
          .startsWith("OTE: listener dev.ote.prometheus.PrometheusListener is left out:")
          .contains(":" + port + ": Address already in use");
    }
  }

  private static void attach(Map<String, String> settings) {
    PerformanceMetrics attached =
        PerformanceMetrics.builder().settings(settings).listener(new PrometheusListener()).build();
    Operation operation = attached.operation("save");
    operation.success(operation.start());
    assertThat(operation.name()).isEqualTo("save");
    attached.detach();
  }

  private static PerformanceMetrics settings(String address) {
    return PerformanceMetrics.builder().settings(Map.of("ote.prometheus", address)).build();
  }

  private static List<String> warnings(Runnable work) {
    Logger logger = (Logger) LoggerFactory.getLogger("dev.ote.runtime");
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(appender);
    try {
      work.run();
      return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    } finally {
      logger.detachAppender(appender);
      logger.setLevel(null);
    }
  }

  @Test
  @Timeout(120)
  void slowAndDeadClientsHoldUpNoCall() throws Exception {
    for (int i = 0; i < 3_000; i++) { // More than sockets buffer.
      metrics.record("operation" + i, Duration.ofMillis(i), true);
    }
    List<Socket> dead = new ArrayList<>();
    try (PrometheusEndpoint impatient =
        PrometheusEndpoint.start(
            metrics::snapshot,
            BucketBounds.DEFAULT,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            Duration.ofSeconds(2))) {
      for (int i = 0; i < 2 * ScrapeThreads.MOST; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), impatient.port());
        dead.add(socket);
        String request =
            i % 2 == 0 ? "GET /met" : "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(UTF_8));
      }
      Operation save = metrics.operation("save");
      for (int i = 0; i < 10_000; i++) {
        save.success(save.start());
      }
      assertThat(metrics.snapshot().operation("save").orElseThrow().successes()).isEqualTo(10_001);
      while (!isScraped(impatient)) { // Refused, or on a busy machine too slow, until they are out.
        Thread.sleep(20);
      }
    } finally {
      for (Socket socket : dead) {
        socket.close();
      }
    }
  }

  private static boolean isScraped(PrometheusEndpoint endpoint) throws InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + endpoint.port() + "/metrics");
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2)).build();
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
    } catch (IOException cutOff) {
      assertThat(cutOff).hasMessageNotContaining("refused");
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + endpoint.port() + path))
        .timeout(Duration.ofMinutes(1));
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = request(path);
    return CLIENT.send(
        (headers.length == 0 ? request : request.headers(headers)).build(),
        BodyHandlers.ofByteArray());
  }
}
