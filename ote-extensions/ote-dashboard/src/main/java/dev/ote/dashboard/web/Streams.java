package dev.ote.dashboard.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The streams that are open, of which there are so many at most. */
final class Streams {
  private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(15);

  private final Feed feed;
  private final Semaphore free;
  private final Set<EventStream> open = ConcurrentHashMap.newKeySet();

  Streams(Feed feed, int most) {
    this.feed = feed;
    this.free = new Semaphore(most);
  }

  /** Answers by events until one side ends it. */
  void serve(HttpExchange exchange) throws IOException {
    if (!free.tryAcquire()) {
      exchange.getResponseHeaders().set("Retry-After", "10");
      Answer.text(exchange, 503, "too many pages are open");
      return;
    }
    EventStream stream = new EventStream(HEARTBEAT_NANOS);
    Runnable end = () -> {};
    try {
      open.add(stream);
      String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
      String since = last == null ? Query.value(exchange.getRequestURI(), "since") : last;
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("X-Accel-Buffering", "no");
      exchange.sendResponseHeaders(200, 0);
      OutputStream body = exchange.getResponseBody();
      end = feed.open(stream::offer, since, Query.value(exchange.getRequestURI(), "watch"));
      stream.write(body);
    } finally {
      end.run();
      open.remove(stream);
      free.release();
    }
  }

  void close() {
    open.forEach(EventStream::close);
  }
}
