package dev.ote.benchmarks.scrape;

import com.sun.management.ThreadMXBean;
import dev.ote.prometheus.PrometheusEndpoint;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Scrapes the endpoint over HTTP, in each format that Prometheus may ask for: how long an answer
 * takes until its last byte is read, and what the application's JVM allocates for it.
 */
public final class ScrapeCost {
  private static final int SCRAPES = 11;
  private static final double MOST_MILLIS = 1000;
  private static final double MOST_MEGABYTES = 50;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** To Prometheus, a native histogram is one series where a classic one is some twenty. */
  private static final List<Format> FORMATS =
      List.of(
          new Format("text", "text/plain;version=0.0.4", 10_000),
          new Format("OpenMetrics", "application/openmetrics-text;version=1.0.0", 10_000),
          new Format(
              "protobuf, with native histograms",
              "application/vnd.google.protobuf;"
                  + "proto=io.prometheus.client.MetricFamily;encoding=delimited",
              1_000));

  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A format.
   *
   * @param mostOperations up to how many operations the bounds hold
   */
  private record Format(String name, String accept, int mostOperations) {}

  private ScrapeCost() {}

  /**
   * Measures.
   *
   * @param arguments how many operations
   * @throws IOException if a scrape fails
   * @throws InterruptedException never
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    System.out.println(
        "| operations | format | first, ms | median, ms | first, MB allocated | median, MB allocated"
            + " | answer, MB |");
    System.out.println("| ---: | --- | ---: | ---: | ---: | ---: | ---: |");
    boolean passed = true;
    for (String operations : arguments) {
      passed &= new ScrapeCost().measure(Integer.parseInt(operations));
    }
    if (!passed) {
      System.out.println("A scrape took more than 1 s, or more than 50 MB.");
      System.exit(1);
    }
  }

  private boolean measure(int operations) throws IOException, InterruptedException {
    PerformanceMetrics metrics =
        PerformanceMetrics.builder()
            .settings(Map.of("ote.level", "off"))
            .maxOperations(operations)
            .build();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < operations; i++) {
      double typical = Math.exp(12 + 2 * random.nextGaussian());
      for (int call = 0; call < 100; call++) {
        double nanos = typical * Math.exp(0.7 * random.nextGaussian());
        metrics.record("Service" + i + ".operation", Duration.ofNanos((long) nanos), call % 10 > 0);
      }
    }
    boolean passed = true;
    try (PrometheusEndpoint endpoint = PrometheusEndpoint.start(metrics, 0)) {
      for (Format format : FORMATS) {
        passed &= measure(operations, format, endpoint.port());
      }
    }
    return passed;
  }

  private boolean measure(int operations, Format format, int port)
      throws IOException, InterruptedException {
    double[] millis = new double[SCRAPES];
    double[] megabytes = new double[SCRAPES];
    long bytes = 0;
    for (int i = 0; i < SCRAPES; i++) {
      long allocated = allocated();
      long begin = System.nanoTime();
      bytes = scrape(format.accept, port);
      millis[i] = (System.nanoTime() - begin) / 1e6;
      megabytes[i] = (allocated() - allocated) / 1e6;
    }
    double firstMillis = millis[0];
    double firstMegabytes = megabytes[0];
    Arrays.sort(millis);
    Arrays.sort(megabytes);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %s | %.0f | %.0f | %.1f | %.1f | %.1f |%n",
        operations,
        format.name,
        firstMillis,
        millis[SCRAPES / 2],
        firstMegabytes,
        megabytes[SCRAPES / 2],
        bytes / 1e6);
    return operations > format.mostOperations
        || (millis[SCRAPES - 1] <= MOST_MILLIS && megabytes[SCRAPES - 1] <= MOST_MEGABYTES);
  }

  private long scrape(String accept, int port) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
            .header("Accept", accept)
            .header("Accept-Encoding", "gzip")
            .build();
    try (InputStream body = client.send(request, BodyHandlers.ofInputStream()).body()) {
      long bytes = 0;
      byte[] buffer = new byte[1 << 16];
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        bytes += read;
      }
      return bytes;
    }
  }

  /** What the endpoint's threads have allocated so far. */
  private static long allocated() {
    long bytes = 0;
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("ote-prometheus")) {
        bytes += THREADS.getThreadAllocatedBytes(thread.getId());
      }
    }
    return bytes;
  }
}
