package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One page's stream. Events wait in a short queue; who reads more slowly than they come loses the
 * connection, and asks again with the id of the last event that it got.
 */
final class EventStream {
  private static final int WAITING = 8;
  private static final byte[] HEARTBEAT = ":\n\n".getBytes(US_ASCII);
  private static final byte[] END = {};

  private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(WAITING);
  private final long heartbeatNanos;
  private volatile boolean closed;

  EventStream(long heartbeatNanos) {
    this.heartbeatNanos = heartbeatNanos;
  }

  /** Takes an event, or ends the stream where too many wait. Never waits itself. */
  void offer(String event) {
    if (!closed && !queue.offer(event.getBytes(US_ASCII))) {
      close();
    }
  }

  /** Ends the stream; what waits is lost. */
  void close() {
    closed = true;
    queue.clear();
    boolean unused = queue.offer(END);
  }

  /** Writes events until the stream ends. */
  void write(OutputStream target) throws IOException {
    try {
      while (!closed) {
        Workers.rest();
        byte[] event = queue.poll(heartbeatNanos, TimeUnit.NANOSECONDS);
        Workers.step();
        if (event == END) {
          return;
        }
        target.write(event == null ? HEARTBEAT : event);
        target.flush();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
