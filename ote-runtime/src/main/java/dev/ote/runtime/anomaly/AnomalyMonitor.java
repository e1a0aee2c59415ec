package dev.ote.runtime.anomaly;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks at metrics at an interval, and says what is not as it should be, or as it used to be, and
 * when that is over.
 *
 * <pre>{@code
 * var monitor = AnomalyMonitor.start(PerformanceMetrics.global(), Duration.ofMinutes(1));
 * monitor.addListener(anomaly -> page(anomaly.message()));
 * }</pre>
 *
 * <p>What is found is logged to {@code dev.ote.anomalies}: at WARN when it is raised, at INFO when
 * it is over.
 *
 * <p>Safe for use by any number of threads. Observed calls never wait for it.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class AnomalyMonitor implements AutoCloseable {
  private final PerformanceMetrics metrics;
  private final Announcements announcements;
  private final LookAt lookAt;
  private final OpenAnomalies.Context context;
  private final OperationWatches watches;
  private final LeakWatch leaks = new LeakWatch();
  private final Runnable heap;
  private @Nullable MonitorThread thread;

  private AnomalyMonitor(Builder builder) {
    Messages messages = new Messages(builder.symbols);
    this.metrics = builder.metrics;
    this.announcements = new Announcements(messages);
    this.lookAt = builder.lookAt();
    this.context = new OpenAnomalies.Context(announcements, messages, lookAt);
    this.watches = new OperationWatches(builder.thresholds, context, builder.maxSeries);
    this.heap = builder.heap.start(leaks::collected);
  }

  /**
   * Begins to look.
   *
   * @param metrics what is looked at
   * @param interval how often, at least a second; a minute suits most
   * @return a monitor that runs until it is closed
   */
  public static AnomalyMonitor start(PerformanceMetrics metrics, Duration interval) {
    return builder(metrics).start(interval);
  }

  /**
   * The monitor that the setting {@code ote.anomalies} started, so that there need be no other.
   *
   * @param metrics what it looks at
   * @return the monitor; empty where the setting asks for none, or the metrics were detached
   */
  public static Optional<AnomalyMonitor> ofSettings(PerformanceMetrics metrics) {
    return MonitorOnDemand.running(metrics);
  }

  /**
   * A monitor that is not usual.
   *
   * @param metrics what is looked at
   * @return a builder with the usual settings
   */
  @CheckReturnValue
  public static Builder builder(PerformanceMetrics metrics) {
    return new Builder(metrics);
  }

  /**
   * Looks once, as the monitor's thread does at each interval: for monitors that are driven by
   * hand. The time is that of the metrics' clock; the first look is where the first interval
   * begins.
   *
   * @return what was raised by this look
   */
  @CanIgnoreReturnValue
  public synchronized List<Anomaly> check() {
    lookAt.begin();
    try {
      look(metrics.now());
    } catch (Throwable fault) { // What was raised until then was told: it is not the next look's.
      List<Anomaly> unused = announcements.intervalEnds();
      throw fault;
    }
    return announcements.intervalEnds();
  }

  private void look(Instant now) {
    Look look = watches.begin(now);
    metrics.visitTotals(
        (operation, totals) -> watches.see(operation, operation.name(), operation.tags(), totals));
    watches.end(now);
    leaks.see(look, context);
  }

  /**
   * What is wrong now.
   *
   * @return in the order in which it was found
   */
  public List<Anomaly> active() {
    return announcements.active();
  }

  /**
   * What was found lately, whether it is over or not.
   *
   * @return some hundreds at most, the latest first
   */
  public List<Anomaly> recent() {
    return announcements.recent();
  }

  /**
   * Has a listener be told of what is found from now on.
   *
   * @param listener is told
   */
  public void addListener(AnomalyListener listener) {
    announcements.add(requireNonNull(listener, "listener"));
  }

  /**
   * Has a listener no longer be told.
   *
   * @param listener one that was added; else nothing happens
   */
  public void removeListener(AnomalyListener listener) {
    announcements.remove(listener);
  }

  /**
   * Ends the monitor's thread, after what it does now, and no longer listens to the JVM's
   * collectors. What was found can still be asked for.
   */
  @Override
  public synchronized void close() {
    heap.run();
    if (thread != null) {
      thread.close();
      thread = null;
    }
  }

  private synchronized void run(Duration interval) {
    try {
      check();
      thread = MonitorThread.start(this::check, interval);
    } catch (Throwable fault) { // Nobody gets a monitor to close.
      close();
      throw fault;
    }
  }

  /** Settings of an {@link AnomalyMonitor}. Not for use by several threads at once. */
  public static final class Builder {
    private final PerformanceMetrics metrics;
    private Thresholds thresholds = Thresholds.DEFAULT;
    private @Nullable LookAt lookAt;
    private HeapSource heap = HeapSource.ofJvm();
    private int maxSeries = 10_000;
    private boolean symbols = Messages.symbolsByDefault();

    private Builder(PerformanceMetrics metrics) {
      this.metrics = requireNonNull(metrics, "metrics");
    }

    /**
     * What is wrong whatever the past was like.
     *
     * @param thresholds in place of 10 % and 5 s
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder thresholds(Thresholds thresholds) {
      this.thresholds = requireNonNull(thresholds, "thresholds");
      return this;
    }

    /**
     * What to look at where something is wrong; the documented trace path by default.
     *
     * @param lookAt the steps, for an operation's name; what it throws is contained
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder lookAt(Function<String, List<String>> lookAt) {
      this.lookAt = LookAt.given(lookAt);
      return this;
    }

    /**
     * Whether messages begin with a symbol; they do unless the system property {@code ote.symbols}
     * is {@code false}.
     *
     * @param symbols false for plain text
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder symbols(boolean symbols) {
      this.symbols = symbols;
      return this;
    }

    /**
     * Where is told of collections of the heap; this JVM by default.
     *
     * @param heap a source
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder heap(HeapSource heap) {
      this.heap = requireNonNull(heap, "heap");
      return this;
    }

    /**
     * How many series are watched: operations, and the parts that tags divide them into, are one
     * each. Further ones are not; one warning says so. Each takes about a kilobyte and a
     * microsecond at each look.
     *
     * @param most 10,000 by default; at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    @CanIgnoreReturnValue
    public Builder maxSeries(int most) {
      if (most < 1) {
        throw new IllegalArgumentException("maxSeries must be at least 1: " + most);
      }
      this.maxSeries = most;
      return this;
    }

    private LookAt lookAt() {
      return lookAt == null ? LookAt.documented(metrics) : lookAt;
    }

    /**
     * A monitor that looks only when it is {@linkplain #check() asked to}.
     *
     * @return a new monitor
     */
    @CheckReturnValue
    public AnomalyMonitor build() {
      return new AnomalyMonitor(this);
    }

    /**
     * A monitor with a thread of its own.
     *
     * @param interval how often it looks; at least a second
     * @return a monitor that runs until it is closed
     * @throws IllegalArgumentException if the interval is shorter
     */
    @CheckReturnValue
    public AnomalyMonitor start(Duration interval) {
      Duration checked = MonitorThread.checked(interval);
      AnomalyMonitor monitor = build();
      monitor.run(checked);
      return monitor;
    }
  }
}
