package dev.ote.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ote.dashboard.web.RawHttp;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does not do, for whom. */
class RefusalTest {
  private static final String TOKEN = "0123456789abcdef";

  private static final OteDashboard OPEN = builder().start();
  private static final OteDashboard CLOSED = builder().token(TOKEN).start();
  private static final InetSocketAddress SERVER = OPEN.address();

  private static OteDashboard.Builder builder() {
    return OteDashboard.builder().metrics(PerformanceMetrics.builder().build());
  }

  @AfterAll
  static void close() {
    OPEN.close();
    CLOSED.close();
  }

  @Test
  void onlyTheLoopbackInterfaceIsBound() {
    assertThat(SERVER.getAddress().isLoopbackAddress()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:9000", "LOCALHOST", "127.0.0.1", "[::1]:80"})
  void ownNamesAreAnswered(String host) throws IOException {
    assertThat(statusOf("GET / HTTP/1.1", "Host: " + host)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "evil.example:8484",
        "localhost@evil.example",
        "192.168.0.7",
        "[::2]",
        "",
        "localhost:",
        "localhost:80:80"
      })
  void foreignHostsAreRefused(String host) throws IOException {
    assertThat(statusOf("GET / HTTP/1.1", "Host: " + host)).isEqualTo(403);
    assertThat(statusOf("GET /events HTTP/1.1", "Host: " + host)).isEqualTo(403);
  }

  @Test
  void twoHostsAndNoHostAreRefused() throws IOException {
    assertThat(statusOf("GET / HTTP/1.1", "Host: localhost", "Host: evil.example")).isEqualTo(403);
    assertThat(statusOf("GET / HTTP/1.0", "Accept: */*")).isEqualTo(403);
  }

  @Test
  void namedHostsAreAnswered() throws IOException {
    try (OteDashboard named = builder().host("Dash.Example").start()) {
      String answer = RawHttp.send(named.address(), "GET / HTTP/1.1", "Host: dash.example:443");
      assertThat(RawHttp.status(answer)).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost:1", "file://"})
  void foreignOriginsAreRefused(String origin) throws IOException {
    assertThat(RawHttp.status(RawHttp.get(SERVER, "/", "Origin: " + origin))).isEqualTo(403);
    assertThat(RawHttp.status(RawHttp.get(SERVER, "/events", "Origin: " + origin))).isEqualTo(403);
  }

  @Test
  void theOwnOriginIsAnswered() throws IOException {
    String own = "Origin: http://localhost:" + SERVER.getPort();
    assertThat(RawHttp.status(RawHttp.get(SERVER, "/", own))).isEqualTo(200);
  }

  @Test
  void pagesOfOtherSitesGetNoEvents() throws IOException {
    assertThat(RawHttp.status(RawHttp.get(SERVER, "/events", "Sec-Fetch-Site: cross-site")))
        .isEqualTo(403);
    assertThat(RawHttp.status(RawHttp.get(SERVER, "/events", "Sec-Fetch-Site: same-site")))
        .isEqualTo(403);
    assertThat(RawHttp.status(RawHttp.get(SERVER, "/", "Sec-Fetch-Site: cross-site")))
        .as("a link may lead here")
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"})
  void nothingCanBeChanged(String method) throws IOException {
    String answer = RawHttp.send(SERVER, method + " / HTTP/1.1", "Host: localhost");
    assertThat(RawHttp.status(answer)).isEqualTo(405);
    assertThat(answer).contains("Allow: GET, HEAD");
  }

  @Test
  void headHasNoBody() throws IOException {
    String answer = RawHttp.send(SERVER, "HEAD / HTTP/1.1", "Host: localhost");
    assertThat(answer).startsWith("HTTP/1.1 200").contains("Content-length: ").endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../../../etc/passwd",
        "/uplot/../../module-info.class",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc%2fpasswd",
        "/..\\..\\etc\\passwd",
        "//etc/passwd",
        "/main.js/../main.js",
        "/main.js%00.html",
        "/index.html",
        "/uplot/",
        "/META-INF/MANIFEST.MF",
        "http://localhost/%2e%2e/etc/passwd"
      })
  void noPathLeadsToOtherFiles(String path) throws IOException {
    assertThat(RawHttp.status(RawHttp.get(SERVER, path))).isIn(400, 404);
  }

  @Test
  void otherAddressesNeedAToken() throws Exception {
    InetAddress every = InetAddress.getByName("0.0.0.0");
    assertThatIllegalStateException()
        .isThrownBy(() -> builder().address(every).start())
        .withMessage("to show the dashboard on 0.0.0.0, it needs a token");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().token("short"))
        .withMessage("a token has at least 16 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events", "/main.js", "/nothing", "/?token=0123456789abcdeg"})
  void withoutTheTokenNothingIsShown(String path) throws IOException {
    String answer = RawHttp.get(CLOSED.address(), path);
    assertThat(RawHttp.status(answer)).isEqualTo(401);
    assertThat(answer).contains("a token is needed").doesNotContain("Set-Cookie", TOKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: Bearer 0123456789abcdeF",
        "Authorization: Bearer ",
        "Authorization: Basic 0123456789abcdef",
        "Cookie: ote-0=0123456789abcdef",
        "Cookie: ote-="
      })
  void whatIsNotTheTokenIsRefused(String header) throws IOException {
    assertThat(RawHttp.status(RawHttp.get(CLOSED.address(), "/", header))).isEqualTo(401);
  }

  @Test
  void theTokenIsTakenAsBearer() throws IOException {
    String bearer = "Authorization: Bearer " + TOKEN;
    assertThat(RawHttp.status(RawHttp.get(CLOSED.address(), "/", bearer))).isEqualTo(200);
  }

  @Test
  void theTokenIsTurnedIntoACookieThatDoesNotHoldIt() throws IOException {
    String answer = RawHttp.get(CLOSED.address(), "/?token=" + TOKEN);
    assertThat(RawHttp.status(answer)).isEqualTo(200);
    Matcher cookie =
        Pattern.compile("(?i)set-cookie: (ote-\\S+); HttpOnly; SameSite=Strict; Path=/\r\n")
            .matcher(answer);
    assertThat(cookie.find()).isTrue();
    assertThat(answer).doesNotContain(TOKEN);
    String sent = "Cookie: other=1; " + cookie.group(1);
    assertThat(RawHttp.status(RawHttp.get(CLOSED.address(), "/", sent))).isEqualTo(200);
    assertThat(RawHttp.status(RawHttp.get(CLOSED.address(), "/", sent + "0"))).isEqualTo(401);
  }

  @Test
  void whoHasTheTokenMustStillAskForAKnownHost() throws IOException {
    String answer =
        RawHttp.send(
            CLOSED.address(),
            "GET / HTTP/1.1",
            "Host: evil.example",
            "Authorization: Bearer " + TOKEN);
    assertThat(RawHttp.status(answer)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/main.js", "/nothing"})
  void everyAnswerTellsTheBrowserToBeStrict(String path) throws IOException {
    assertThat(RawHttp.get(SERVER, path))
        .containsIgnoringCase("Content-Security-Policy: default-src 'none'; script-src 'self';")
        .contains("frame-ancestors 'none'", "require-trusted-types-for 'script'")
        .doesNotContain("unsafe")
        .containsIgnoringCase("X-Content-Type-Options: nosniff")
        .containsIgnoringCase("Referrer-Policy: no-referrer")
        .doesNotContainIgnoringCase("Access-Control-Allow");
  }

  @Test
  void aPortInUseIsSaid() {
    assertThatThrownBy(() -> builder().port(SERVER.getPort()).start())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("no dashboard on 127.0.0.1:%d: Address already in use", SERVER.getPort());
  }

  private static int statusOf(String request, String... headers) throws IOException {
    return RawHttp.status(RawHttp.send(SERVER, request, headers));
  }
}
