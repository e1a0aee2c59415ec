package dev.ote.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.ote.runtime.export.BucketBounds;
import dev.ote.runtime.export.ExpositionFormat;
import dev.ote.runtime.export.PrometheusText;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one request: the text formats by our own writer, which streams; native histograms, which
 * only the protobuf format has, by that of Prometheus' client library.
 */
final class Scrape implements HttpHandler {
  private static final Logger log = LoggerFactory.getLogger("dev.ote.prometheus");
  private static final PrometheusProtobufWriter PROTOBUF = new PrometheusProtobufWriter();

  private final Supplier<MetricsSnapshot> metrics;
  private final BucketBounds bounds;
  private final HostCheck hosts;

  Scrape(Supplier<MetricsSnapshot> metrics, BucketBounds bounds, HostCheck hosts) {
    this.metrics = metrics;
    this.bounds = bounds;
    this.hosts = hosts;
  }

  /**
   * Answers. Whatever it throws cuts the connection off, once the answer has begun the only way to
   * say that it is not whole: the exchange is closed, which ends it properly, where nothing failed.
   */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try {
      answer(exchange);
      exchange.close();
    } catch (IOException gone) {
      log.debug("A scrape ended early: {}", gone.toString());
      throw gone;
    } catch (Throwable fault) { // To the server, an error is no reason to close the connection.
      log.warn("A scrape failed", fault);
      throw new IOException(fault);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    if (!hosts.admits(exchange.getRequestHeaders())) {
      say(exchange, 403, "This host is not known here: ask for localhost\n");
    } else if (!"/metrics".equals(exchange.getRequestURI().getPath())) {
      say(exchange, 404, "Metrics are at /metrics\n");
    } else if (method.equals("GET") || method.equals("HEAD")) {
      scrape(exchange, method.equals("HEAD"));
    } else {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      say(exchange, 405, "Metrics can only be read\n");
    }
  }

  private void scrape(HttpExchange exchange, boolean headOnly) throws IOException {
    String accept = all(exchange, "Accept");
    boolean protobuf = accept != null && PROTOBUF.accepts(accept) && PROTOBUF.isAvailable();
    ExpositionFormat format = ExpositionFormat.accepted(accept);
    Body body;
    try {
      body = protobuf ? protobuf() : text(format);
    } catch (RuntimeException | Error fault) {
      log.warn("A scrape failed", fault);
      say(exchange, 500, "The metrics could not be read: see the application's log\n");
      return;
    }
    exchange
        .getResponseHeaders()
        .set("Content-Type", protobuf ? PROTOBUF.getContentType() : format.contentType());
    exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
    boolean zipped = acceptsGzip(all(exchange, "Accept-Encoding"));
    if (zipped) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, headOnly ? -1 : 0);
    if (!headOnly) {
      OutputStream out = exchange.getResponseBody();
      out = zipped ? new QuickGzip(out) : out;
      body.write(out);
      out.close(); // Says that this was all: so not where the body could not be written.
    }
  }

  private Body text(ExpositionFormat format) {
    MetricsSnapshot snapshot = metrics.get();
    return out -> new PrometheusText(format, bounds).write(snapshot, out);
  }

  private Body protobuf() {
    MetricSnapshots families = OteCollector.families(metrics.get(), bounds);
    return out -> PROTOBUF.write(out, families);
  }

  /** What was collected, and can be written. */
  private interface Body {
    void write(OutputStream out) throws IOException;
  }

  private static boolean acceptsGzip(@Nullable String encodings) {
    return encodings != null
        && encodings.toLowerCase(Locale.ROOT).matches(".*\\bgzip\\b(?!;q=0(\\D|$)).*");
  }

  private static @Nullable String all(HttpExchange exchange, String header) {
    List<String> values = exchange.getRequestHeaders().get(header);
    return values == null ? null : String.join(",", values);
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    byte[] bytes = text.getBytes(UTF_8);
    boolean headOnly = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, headOnly ? -1 : bytes.length);
    if (!headOnly) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
