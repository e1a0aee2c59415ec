package dev.ote.dashboard;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.dashboard.live.Boot;
import dev.ote.dashboard.live.Live;
import dev.ote.dashboard.live.Sampler;
import dev.ote.dashboard.live.Subscriber;
import dev.ote.dashboard.web.WebServer;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.anomaly.AnomalyMonitor;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.thread.DetachedThread;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A web page that shows the metrics of this process, live.
 *
 * <pre>{@code
 * OteDashboard.start(8484);   // http://localhost:8484
 * }</pre>
 *
 * <p>It answers on the loopback interface only, unless an address and a token are given, and only
 * shows: nothing can be changed through it. Observed calls never wait for it. Its threads are
 * daemons. Safe for use by any number of threads.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class OteDashboard implements AutoCloseable {
  /** The least length of a token, in characters. */
  public static final int SHORTEST_TOKEN = 16;

  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);
  private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

  private final WebServer server;
  private final Sampler sampler;
  private final Sources sources;

  private OteDashboard(WebServer server, Sampler sampler, Sources sources) {
    this.server = server;
    this.sampler = sampler;
    this.sources = sources;
  }

  /**
   * Shows the {@linkplain PerformanceMetrics#global() global} metrics on the loopback interface.
   *
   * @param port the port; 0 for any that is free
   * @return the dashboard, which runs until it is closed
   * @throws UncheckedIOException if the port is taken
   * @throws IllegalArgumentException if it is no port
   */
  @CanIgnoreReturnValue
  public static OteDashboard start(int port) {
    return builder().port(port).start();
  }

  /**
   * A dashboard with settings of its own.
   *
   * @return a builder with the default settings
   */
  @CheckReturnValue
  public static Builder builder() {
    return new Builder();
  }

  private static OteDashboard start(Builder builder) throws IOException {
    PerformanceMetrics metrics = builder.metrics;
    MetricsSnapshot first = metrics.snapshot();
    long nonce = new SecureRandom().nextLong();
    Boot boot = Boot.of(first.time().toEpochMilli(), nonce, first.resolutionNanos());
    Sources sources = new Sources(metrics, builder.monitor);
    try {
      Live live = new Live(boot, sources.documents(), sources.sections(), first);
      return start(builder, live, sources);
    } catch (Throwable fault) {
      sources.close();
      throw fault;
    }
  }

  private static OteDashboard start(Builder builder, Live live, Sources sources)
      throws IOException {
    // The server needs what wakes the sampler, and the sampler what ends the server's waits.
    Deferred expire = new Deferred();
    Sampler sampler =
        new Sampler(live, builder.metrics::snapshot, builder.interval.toNanos(), expire);
    WebServer server =
        WebServer.start(
            new InetSocketAddress(builder.address, builder.port),
            builder.names,
            builder.token,
            (events, since, watch) -> open(live, sampler, events, since, watch));
    expire.action = server::expire;
    try {
      DetachedThread.of(sampler, "ote-dashboard").start();
    } catch (Throwable fault) {
      server.close();
      throw fault;
    }
    return new OteDashboard(server, sampler, sources);
  }

  private static Runnable open(
      Live live, Sampler sampler, Consumer<String> events, String since, String watch) {
    Subscriber subscriber = events::accept;
    live.open(subscriber, since, watch);
    sampler.wake();
    return () -> live.close(subscriber);
  }

  /**
   * Where the page is.
   *
   * @return an address for browsers on this machine
   */
  public URI uri() {
    InetAddress bound = address().getAddress();
    boolean local = bound.isLoopbackAddress() || bound.isAnyLocalAddress();
    String host = local ? "localhost" : bound.getHostAddress();
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return URI.create("http://" + name + ":" + address().getPort() + "/");
  }

  /**
   * What the server is bound to.
   *
   * @return the address, with the port that was found where any would do
   */
  public InetSocketAddress address() {
    return server.address();
  }

  /** Ends the server with its threads and streams. To close it again does nothing. */
  @Override
  public void close() {
    sampler.close();
    server.close();
    sources.close();
  }

  /** What is run once it is known. */
  private static final class Deferred implements Runnable {
    volatile Runnable action = () -> {};

    @Override
    public void run() {
      action.run();
    }
  }

  /** Settings of a dashboard. Not for use by several threads at once. */
  public static final class Builder {
    private final Set<String> names = new TreeSet<>();
    private PerformanceMetrics metrics = PerformanceMetrics.global();
    private InetAddress address = InetAddress.getLoopbackAddress();
    private int port;
    private @Nullable String token;
    private Duration interval = INTERVAL;
    private @Nullable AnomalyMonitor monitor;

    private Builder() {}

    /**
     * What is shown; the global metrics unless set.
     *
     * @param metrics some metrics
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder metrics(PerformanceMetrics metrics) {
      this.metrics = requireNonNull(metrics, "metrics");
      return this;
    }

    /**
     * The port; any that is free unless set.
     *
     * @param port from 0, for any, to 65535
     * @return this builder
     * @throws IllegalArgumentException if it is none
     */
    @CanIgnoreReturnValue
    public Builder port(int port) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException("not a port from 0 to 65535: " + port);
      }
      this.port = port;
      return this;
    }

    /**
     * The interface to answer on; the loopback one unless set. Any other needs a {@link #token}.
     *
     * @param address an address of this machine, or the wildcard one
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder address(InetAddress address) {
      this.address = requireNonNull(address, "address");
      return this;
    }

    /**
     * What whoever wants to see the page must have: as {@code /?token=…} once, which a browser gets
     * a cookie for, or with each request as {@code Authorization: Bearer …}.
     *
     * @param token at least {@value #SHORTEST_TOKEN} characters
     * @return this builder
     * @throws IllegalArgumentException if it is shorter
     */
    @CanIgnoreReturnValue
    public Builder token(String token) {
      if (token.trim().length() < SHORTEST_TOKEN) {
        throw new IllegalArgumentException(
            "a token has at least " + SHORTEST_TOKEN + " characters");
      }
      this.token = token.trim();
      return this;
    }

    /**
     * Another name that the page is asked for by, such as that of a proxy in front of it. Requests
     * for names that are not known are refused, since any web site could make browsers send them.
     *
     * @param name a host's name, without a port
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder host(String name) {
      boolean unused = names.add(name.trim().toLowerCase(Locale.ROOT));
      return this;
    }

    /**
     * How often pages get new figures; each second unless set. Where that would take more than a
     * twentieth of one processor, they come less often.
     *
     * @param interval from 100 ms to a day
     * @return this builder
     * @throws IllegalArgumentException if it is less or more
     */
    @CanIgnoreReturnValue
    public Builder interval(Duration interval) {
      if (interval.compareTo(SHORTEST_INTERVAL) < 0 || interval.compareTo(LONGEST_INTERVAL) > 0) {
        throw new IllegalArgumentException("an interval is from 100 ms to a day: " + interval);
      }
      this.interval = interval;
      return this;
    }

    /**
     * A monitor whose anomalies are shown. Unless one is given, the dashboard has its own, which
     * looks every half minute and ends with it.
     *
     * @param monitor one that watches the same metrics; it goes on when the dashboard is closed
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder anomalies(AnomalyMonitor monitor) {
      this.monitor = requireNonNull(monitor, "monitor");
      return this;
    }

    /**
     * Starts it.
     *
     * @return the dashboard, which runs until it is closed
     * @throws UncheckedIOException if the port is taken, or the address is not of this machine
     * @throws IllegalStateException if the address is not loopback and there is no token
     */
    @CanIgnoreReturnValue
    public OteDashboard start() {
      if (!address.isLoopbackAddress() && token == null) {
        throw new IllegalStateException(
            "to show the dashboard on " + address.getHostAddress() + ", it needs a token");
      }
      try {
        return OteDashboard.start(this);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "no dashboard on " + address.getHostAddress() + ":" + port + ": " + e.getMessage(), e);
      }
    }
  }
}
