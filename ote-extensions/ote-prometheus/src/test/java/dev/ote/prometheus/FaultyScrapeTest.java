package dev.ote.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.export.BucketBounds;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something fails, nobody takes a part of the metrics for all of them. */
class FaultyScrapeTest {
  private static final String PROTOBUF =
      "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";

  @ParameterizedTest
  @ValueSource(strings = {"*/*", "application/openmetrics-text;version=1.0.0", PROTOBUF})
  void whatCannotBeCollectedIsAnError(String accept) throws Exception {
    try (PrometheusEndpoint endpoint = start(FaultyScrapeTest::fault)) {
      HttpResponse<String> answer = get(endpoint, accept, "gzip");
      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(answer.body())
          .isEqualTo("The metrics could not be read: see the application's log\n");
    }
  }

  private static MetricsSnapshot fault() {
    throw new StackOverflowError("of a test");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void whatCannotBeWrittenIsCutOff(String encoding) throws Exception {
    try (PrometheusEndpoint endpoint = start(FaultyScrapeTest::unwritable)) {
      assertThatThrownBy(() -> get(endpoint, "*/*", encoding)).isInstanceOf(IOException.class);
      assertThat(RawHttp.scrape(endpoint.port(), "Accept-Encoding: " + encoding))
          .as("the last chunk, which says that this was all")
          .doesNotEndWith("0\r\n\r\n");
    }
  }

  /** A snapshot of which an operation is missing: nobody expects it, so writing it fails. */
  private static MetricsSnapshot unwritable() {
    OperationSnapshot missing = null;
    return new MetricsSnapshot(Instant.EPOCH, 1, Collections.singletonList(missing));
  }

  @Test
  void anAddressWithoutAPathHarmsNothing() throws Exception {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    try (PrometheusEndpoint endpoint = start(metrics::snapshot)) {
      assertThat(RawHttp.send(endpoint.port(), "GET foo:bar HTTP/1.1", "Host: localhost"))
          .doesNotContain(" 200 ");
      assertThat(RawHttp.scrape(endpoint.port())).startsWith("HTTP/1.1 200 ");
    }
  }

  private static PrometheusEndpoint start(Supplier<MetricsSnapshot> metrics) throws IOException {
    return PrometheusEndpoint.start(
        metrics,
        BucketBounds.DEFAULT,
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        Duration.ofMinutes(1));
  }

  private static HttpResponse<String> get(
      PrometheusEndpoint endpoint, String accept, String encoding) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + endpoint.port() + "/metrics");
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(1))
                .headers("Accept", accept, "Accept-Encoding", encoding)
                .build(),
            BodyHandlers.ofString());
  }
}
