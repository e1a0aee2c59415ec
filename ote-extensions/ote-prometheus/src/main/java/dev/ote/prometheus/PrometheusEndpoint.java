package dev.ote.prometheus;

import com.sun.net.httpserver.HttpServer;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.export.BucketBounds;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers Prometheus' scrapes at {@code /metrics}, by the JDK's HTTP server. Reads only.
 *
 * <p>Its threads are daemons and few: clients that are slow or dead hold each its own, until the
 * time of a scrape is over, and never an observed call. Where all are held, connections are closed
 * at once. Safe for use by any number of threads.
 */
public final class PrometheusEndpoint implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger("dev.ote.prometheus");
  private static final Duration LIMIT = Duration.ofSeconds(10); // Prometheus waits as long.

  private final HttpServer server;
  private final ScrapeThreads threads;

  private PrometheusEndpoint(HttpServer server, ScrapeThreads threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts an endpoint that only this machine reaches, and by no other name than {@code localhost}
   * or an address: so web pages that somebody visits here do not.
   *
   * @param metrics what is scraped
   * @param port where to listen; 0 for any port that is free
   * @return the endpoint; until it is closed, it holds the metrics
   * @throws IOException if the port is taken
   * @throws IllegalArgumentException if {@code ote.prometheus.buckets} is wrong
   */
  public static PrometheusEndpoint start(PerformanceMetrics metrics, int port) throws IOException {
    return start(metrics, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Starts an endpoint. Whoever reaches the address can read names and figures of operations.
   *
   * @param metrics what is scraped
   * @param address where to listen
   * @return the endpoint; until it is closed, it holds the metrics
   * @throws IOException if the address is taken
   * @throws IllegalArgumentException if {@code ote.prometheus.buckets} is wrong
   */
  public static PrometheusEndpoint start(PerformanceMetrics metrics, InetSocketAddress address)
      throws IOException {
    return start(metrics::snapshot, EndpointSettings.bounds(metrics), address, LIMIT);
  }

  static PrometheusEndpoint start(
      Supplier<MetricsSnapshot> metrics,
      BucketBounds bounds,
      InetSocketAddress address,
      Duration limit)
      throws IOException {
    ScrapeThreads threads = new ScrapeThreads(limit);
    // The server's own threads take after the one that makes it, and end with it. So they are
    // daemons, and hold nothing of an application that happens to start it.
    HttpServer server =
        ScrapeThreads.call(
            () -> {
              HttpServer created = HttpServer.create(address, 0);
              created.setExecutor(threads);
              var unused =
                  created.createContext("/", new Scrape(metrics, bounds, new HostCheck(address)));
              created.start();
              return created;
            });
    PrometheusEndpoint endpoint = new PrometheusEndpoint(server, threads);
    log.info("Prometheus can scrape {}", endpoint.uri());
    return endpoint;
  }

  /**
   * Where it listens.
   *
   * @return the port, also where any was asked for
   */
  public int port() {
    return server.getAddress().getPort();
  }

  private String uri() {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port() + "/metrics";
  }

  /** Stops listening; scrapes under way are cut off. */
  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
