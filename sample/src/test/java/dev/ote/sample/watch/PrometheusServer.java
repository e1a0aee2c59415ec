package dev.ote.sample.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A real Prometheus on this machine alone, with data of its own, until closed. */
final class PrometheusServer implements AutoCloseable {
  private static final Path BINARY = Path.of("/usr/bin/prometheus");
  private static final Pattern RESULT =
      Pattern.compile("\\{\"metric\":\\{([^}]*)},\"value\":\\[[^,]*,\"([^\"]*)\"]}");
  private static final int WAIT_MILLIS = 200;
  private static final int MAX_WAITS = 300;

  private final Process process;
  private final Path log;
  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private PrometheusServer(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  static boolean isMissing() {
    return !Files.isExecutable(BINARY);
  }

  /**
   * Starts one.
   *
   * @param folder keeps its data and its log
   * @param targets what it scrapes each second, as {@code host:port}
   * @param options of its own
   */
  static PrometheusServer start(Path folder, List<String> targets, String... options)
      throws IOException {
    Path config = folder.resolve("prometheus.yml");
    String quoted = targets.stream().map(target -> "'" + target + "'").toList().toString();
    Files.writeString(
        config,
        """
        global:
          scrape_interval: 1s
        scrape_configs:
          - job_name: sample
            static_configs:
              - targets: %s
        """
            .formatted(quoted));
    String address = "127.0.0.1:" + freePort();
    Path log = folder.resolve("prometheus.log");
    List<String> command = new ArrayList<>();
    command.add(BINARY.toString());
    command.add("--config.file=" + config);
    command.add("--storage.tsdb.path=" + folder.resolve("data"));
    command.add("--web.listen-address=" + address);
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    return new PrometheusServer(process, log, address);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** The result of a query, once it has so many or more: values by the metrics' labels. */
  Map<String, Double> query(String query, int least) throws Exception {
    return await(
        () -> {
          String answer = get("/api/v1/query?query=" + URLEncoder.encode(query, UTF_8));
          Map<String, Double> result = new TreeMap<>();
          Matcher found = RESULT.matcher(answer);
          while (found.find()) {
            result.put(found.group(1).replace("\"", ""), Double.parseDouble(found.group(2)));
          }
          return result.size() >= least ? result : null;
        },
        query);
  }

  /** What a path of its API says. */
  String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(Duration.ofMinutes(1))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  /** What it has to say against what it scraped, or against anything. */
  List<String> complaints() throws IOException {
    return Files.readAllLines(log).stream()
        .filter(line -> line.contains("level=warn") || line.contains("level=error"))
        .toList();
  }

  private <T> T await(Callable<@Nullable T> wanted, String what) throws Exception {
    String last = "";
    for (int i = 0; i < MAX_WAITS; i++) {
      assertThat(process.isAlive()).as("log: %s", Files.readString(log)).isTrue();
      try {
        T found = wanted.call();
        if (found != null) {
          return found;
        }
      } catch (IOException notYet) {
        last = notYet.toString();
      }
      Thread.sleep(WAIT_MILLIS);
    }
    throw new AssertionError(what + ": " + last + " in " + Files.readString(log));
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
