package bank;

import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/** Calls of what the JDK declares, through wrappers that are such things themselves. */
public final class ExternalPlay {
  private ExternalPlay() {}

  public static List<Object> all(boolean wrapped, Object metrics) throws Exception {
    PerformanceMetrics into = (PerformanceMetrics) metrics;
    Seen seen = new Seen();
    play(seen, wrapped ? new DataSourceObserved(source(), into) : source());
    ExecutorService threads = Executors.newSingleThreadExecutor();
    play(seen, wrapped ? new ExecutorServiceObserved(threads, into) : threads);
    HttpClient client = HttpClient.newHttpClient();
    try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      Thread answering = new Thread(() -> answer(server));
      answering.start();
      play(seen, wrapped ? new HttpClientObserved(client, into) : client, server.getLocalPort());
      answering.join();
    }
    Map.Entry<String, Integer> entry =
        new HashMap<>(Map.of("a", 1)).entrySet().iterator().next();
    Map.Entry<String, Integer> other = wrapped ? new Map_EntryObserved<>(entry, into) : entry;
    seen.see(() -> other.getKey() + other.setValue(2) + other.getValue());
    seen.see(() -> other.equals(Map.entry("a", 2)) + " " + other.hashCode() + " " + other);
    return seen.all();
  }

  private static void play(Seen seen, DataSource source) {
    seen.see(() -> source.getConnection().isClosed());
    seen.see(() -> source.getConnection("user", "password"));
    seen.see(() -> source.isWrapperFor(String.class));
  }

  private static void play(Seen seen, ExecutorService threads) {
    IllegalStateException failure = new IllegalStateException();
    seen.see(() -> threads.submit(() -> "done").get());
    seen.see(() -> threads.submit(() -> seen.all().size(), 7).get());
    seen.see(
        () ->
            threads.submit(
                () -> {
                  throw failure;
                }).get());
    seen.see(() -> threads.invokeAll(List.of(() -> 1, () -> 2)).size());
    seen.see(() -> threads.invokeAny(List.of(() -> 3)));
    seen.see(() -> CompletableFuture.supplyAsync(() -> 4, threads).get());
    seen.see(() -> threads.shutdownNow());
    seen.see(() -> seen.same(failure, () -> threads.execute(() -> {})));
    seen.see(() -> threads.isShutdown());
  }

  private static void play(Seen seen, HttpClient client, int port) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
    seen.see(() -> client.send(request, BodyHandlers.ofString()).body());
    seen.see(() -> client.sendAsync(request, BodyHandlers.ofString()).get().body());
    seen.see(() -> client.followRedirects() + " " + client.cookieHandler() + client.version());
    seen.see(() -> client.send(null, null));
  }

  private static void answer(ServerSocket server) {
    for (int i = 0; i < 2; i++) {
      try (Socket socket = server.accept();
          OutputStream out = socket.getOutputStream()) {
        int last = 0;
        for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
          last = b == '\r' ? last : b == '\n' && last == '\n' ? -1 : b;
          if (last < 0) {
            break;
          }
        }
        out.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok".getBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static DataSource source() {
    return (DataSource)
        Proxy.newProxyInstance(
            ExternalPlay.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "getConnection" -> {
                    if (args != null) {
                      throw new SQLException("no " + args[0]);
                    }
                    yield Proxy.newProxyInstance(
                        ExternalPlay.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (p, m, a) -> true);
                  }
                  default -> false;
                });
  }
}
