package dev.ote.dashboard.web;

import com.sun.net.httpserver.HttpServer;
import dev.ote.runtime.thread.DetachedThread;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's HTTP server with one page and one kind of stream. All of its threads are daemons.
 *
 * <p>{@link #expire} must be called now and then: it ends what a client keeps waiting.
 */
public final class WebServer implements AutoCloseable {
  /** How many streams there are at a time. */
  public static final int STREAMS = 16;

  /** And how many requests besides. */
  private static final int REQUESTS = 16;

  /** How long a client may keep a step of an exchange waiting. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpServer server;
  private final Workers workers;
  private final Streams streams;

  private WebServer(HttpServer server, Workers workers, Streams streams) {
    this.server = server;
    this.workers = workers;
    this.streams = streams;
  }

  /**
   * Binds an address, and answers from then on.
   *
   * @param address where; port 0 for any that is free
   * @param names names of the host besides localhost, in small letters
   * @param token what is asked for; null for nothing
   * @param feed where events come from
   * @return the server
   * @throws IOException if the address is taken, or not of this machine
   */
  public static WebServer start(
      InetSocketAddress address, Set<String> names, @Nullable String token, Feed feed)
      throws IOException {
    return start(address, names, token, feed, PATIENCE);
  }

  static WebServer start(
      InetSocketAddress address,
      Set<String> names,
      @Nullable String token,
      Feed feed,
      Duration patience)
      throws IOException {
    Streams streams = new Streams(feed, STREAMS);
    Workers workers = new Workers(STREAMS + REQUESTS, patience.toNanos());
    Gate gate = new Gate(address.getAddress(), names);
    Router router = new Router(gate, new Login(token), Assets.load(), streams);
    HttpServer server = onDaemon(() -> create(address, router, workers));
    return new WebServer(server, workers, streams);
  }

  private static HttpServer create(InetSocketAddress address, Router router, Workers workers)
      throws IOException {
    HttpServer server = HttpServer.create(address, 64);
    var unused = server.createContext("/", router);
    server.setExecutor(workers);
    server.start();
    return server;
  }

  /** The server's own threads take after the one that makes them. */
  private static HttpServer onDaemon(Start start) throws IOException {
    AtomicReference<@Nullable HttpServer> server = new AtomicReference<>();
    AtomicReference<@Nullable Throwable> fault = new AtomicReference<>();
    Thread thread =
        DetachedThread.of(
            () -> {
              try {
                server.set(start.run());
              } catch (IOException | RuntimeException | Error problem) {
                fault.set(problem);
              }
            },
            "ote-dashboard-start");
    thread.start();
    await(thread);
    HttpServer started = server.get();
    if (started == null) {
      throw fault.get() instanceof IOException io
          ? io
          : new IOException("the server did not start", fault.get());
    }
    return started;
  }

  /**
   * An interrupt does not end it: to bind an address takes no time, and who went away would leave a
   * server that nobody can close. The interrupt is there afterwards.
   */
  private static void await(Thread thread) {
    boolean interrupted = false;
    while (true) {
      try {
        thread.join();
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Where it answers.
   *
   * @return the address with the port that was bound
   */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Ends what a client has kept waiting for too long. */
  public void expire() {
    workers.expire();
  }

  /** Ends all: connections, streams, threads. */
  @Override
  public void close() {
    streams.close();
    server.stop(0);
    workers.close();
  }

  private interface Start {
    HttpServer run() throws IOException;
  }
}
