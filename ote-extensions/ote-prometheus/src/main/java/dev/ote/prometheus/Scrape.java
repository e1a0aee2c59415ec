package dev.ote.prometheus;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.export.BucketBounds;
import dev.ote.runtime.export.ExpositionFormat;
import dev.ote.runtime.export.PrometheusText;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
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

  private final PerformanceMetrics metrics;
  private final BucketBounds bounds;
  private final OteCollector collector;
  private final HostCheck hosts;

  Scrape(PerformanceMetrics metrics, BucketBounds bounds, HostCheck hosts) {
    this.metrics = metrics;
    this.bounds = bounds;
    this.collector = new OteCollector(metrics, bounds);
    this.hosts = hosts;
  }

  @Override
  public void handle(HttpExchange exchange) {
    try (exchange) {
      String method = exchange.getRequestMethod();
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      if (!hosts.admits(exchange.getRequestHeaders())) {
        say(exchange, 403, "This host is not known here: ask for localhost\n");
      } else if (!exchange.getRequestURI().getPath().equals("/metrics")) {
        say(exchange, 404, "Metrics are at /metrics\n");
      } else if (method.equals("GET") || method.equals("HEAD")) {
        scrape(exchange, method.equals("HEAD"));
      } else {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        say(exchange, 405, "Metrics can only be read\n");
      }
    } catch (IOException gone) {
      log.debug("A scrape ended early: {}", gone.toString());
    } catch (RuntimeException fault) {
      log.warn("A scrape failed", fault);
    }
  }

  private void scrape(HttpExchange exchange, boolean headOnly) throws IOException {
    String accept = all(exchange, "Accept");
    boolean protobuf = accept != null && PROTOBUF.accepts(accept) && PROTOBUF.isAvailable();
    ExpositionFormat format = ExpositionFormat.accepted(accept);
    exchange
        .getResponseHeaders()
        .set("Content-Type", protobuf ? PROTOBUF.getContentType() : format.contentType());
    exchange.getResponseHeaders().set("Vary", "Accept, Accept-Encoding");
    boolean zipped = acceptsGzip(all(exchange, "Accept-Encoding"));
    if (zipped) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(200, headOnly ? -1 : 0);
    if (headOnly) {
      return;
    }
    OutputStream body = exchange.getResponseBody();
    try (OutputStream out = zipped ? new QuickGzip(body) : body) {
      if (protobuf) {
        PROTOBUF.write(out, collector.collect());
      } else {
        new PrometheusText(format, bounds).write(metrics.snapshot(), out);
      }
    }
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
