package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clients that read slowly, not at all, or are too many. */
@Timeout(120)
class SlowClientTest {
  /** More than the buffers of a connection hold. */
  private static final String LARGE = "data: " + "x".repeat(4_000_000) + "\n\n";

  private final List<Consumer<String>> open = new CopyOnWriteArrayList<>();
  private final WebServer server = start();

  private WebServer start() {
    try {
      return WebServer.start(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
          Set.of(),
          null,
          (events, since, watch) -> {
            open.add(events);
            events.accept("data: hello\n\n");
            return () -> open.remove(events);
          },
          Duration.ofMillis(50));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @SuppressWarnings("try") // The dead client only has to be there.
  void aClientThatNeverReadsIsGivenUpAndOthersGoOn() throws Exception {
    // One after the other, so that the first stream is that of the first client.
    try (Socket dead = greeted();
        Socket alive = greeted()) {
      assertThat(open).hasSize(2);
      Consumer<String> toDead = open.get(0);
      for (int i = 0; i < 100; i++) {
        toDead.accept(LARGE); // Returns, though nobody reads.
      }
      while (open.contains(toDead)) {
        server.expire();
        Thread.sleep(10);
      }
      assertThat(open).hasSize(1);
      open.get(0).accept("data: still here\n\n");
      assertThat(RawHttp.readUntil(alive.getInputStream(), "still here")).contains("data: ");
    }
  }

  private Socket greeted() throws IOException {
    Socket socket = stream();
    String unused = RawHttp.readUntil(socket.getInputStream(), "hello");
    return socket;
  }

  @Test
  void thereAreOnlySoManyStreams() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < WebServer.STREAMS; i++) {
        sockets.add(greeted());
      }
      String refused = RawHttp.get(server.address(), "/events");
      assertThat(refused).startsWith("HTTP/1.1 503").contains("too many pages are open");
      assertThat(RawHttp.get(server.address(), "/")).startsWith("HTTP/1.1 200");

      sockets.remove(0).close();
      while (open.size() == WebServer.STREAMS) {
        open.forEach(each -> each.accept(LARGE));
        server.expire();
        drain(sockets);
      }
      try (Socket next = stream()) {
        assertThat(RawHttp.readUntil(next.getInputStream(), "hello")).startsWith("HTTP/1.1 200");
      }
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private static void drain(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      InputStream input = socket.getInputStream();
      while (input.available() > 0) {
        long unused = input.skip(input.available());
      }
    }
  }

  @Test
  void halfARequestHoldsNothingUp() throws Exception {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket();
        socket.connect(server.address());
        socket.getOutputStream().write("GET / HTT".getBytes(US_ASCII));
        sockets.add(socket);
      }
      String answer = "";
      while (!answer.startsWith("HTTP/1.1 200")) {
        server.expire();
        Thread.sleep(20);
        answer = tryGet();
      }
      assertThat(answer).contains("<title>OTE</title>");
    } finally {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private String tryGet() {
    try {
      return RawHttp.get(server.address(), "/");
    } catch (IOException refused) {
      return "";
    }
  }

  @Test
  void closingEndsStreamsAndThreads() throws Exception {
    try (Socket socket = stream()) {
      String unused = RawHttp.readUntil(socket.getInputStream(), "hello");
      server.close();
      assertThat(socket.getInputStream().readAllBytes()).isNotNull();
    } catch (IOException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().startsWith("ote-dashboard-http-"))) {
      Thread.sleep(10);
    }
    assertThat(open).isEmpty();
  }

  private Socket stream() throws IOException {
    return RawHttp.open(server.address(), "GET /events HTTP/1.1", "Host: localhost");
  }
}
