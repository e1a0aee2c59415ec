package dev.ote.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By which names an endpoint may be asked. */
class HostCheckTest {
  private static PrometheusEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    endpoint = PrometheusEndpoint.start(PerformanceMetrics.builder().build(), 0);
  }

  @AfterAll
  static void close() {
    endpoint.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "LocalHost:9464", "127.0.0.1", "127.0.0.1:9464", "[::1]", "[::1]:1"})
  void ownNamesAreAnswered(String host) throws IOException {
    assertThat(ask("Host: " + host)).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "evil.example:9464",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example@localhost",
        "localhost:80:80",
        "localhost:",
        "[::2]",
        "192.168.0.7",
        ""
      })
  void namesThatAPageMayHaveAreRefused(String host) throws IOException {
    assertThat(ask("Host: " + host)).startsWith("HTTP/1.1 403 ").doesNotContain("ote_");
  }

  @Test
  void noHostAndTwoAreRefused() throws IOException {
    assertThat(ask("Accept: */*")).startsWith("HTTP/1.1 403 ");
    assertThat(ask("Host: localhost", "Host: evil.example")).startsWith("HTTP/1.1 403 ");
  }

  private static String ask(String... headers) throws IOException {
    return RawHttp.send(endpoint.port(), "GET /metrics HTTP/1.1", String.join("\r\n", headers));
  }

  @Test
  void theNameThatWasGivenIsOneOfThem() throws IOException {
    InetAddress loopback = InetAddress.getByAddress("Build.Example", new byte[] {127, 0, 1, 1});
    HostCheck check = new HostCheck(new InetSocketAddress(loopback, 9464));
    assertThat(check.admits(host("build.example:9464"))).isTrue();
    assertThat(check.admits(host("127.0.1.1:9464"))).isTrue();
    assertThat(check.admits(host("buildxexample:9464"))).isFalse();
  }

  @Test
  void whereOthersReachItAnyNameMayBeItsOwn() {
    HostCheck check = new HostCheck(new InetSocketAddress("0.0.0.0", 9464));
    assertThat(check.admits(host("metrics.example"))).isTrue();
    assertThat(check.admits(new Headers())).isTrue();
  }

  private static Headers host(String name) {
    Headers headers = new Headers();
    headers.set("Host", name);
    return headers;
  }
}
