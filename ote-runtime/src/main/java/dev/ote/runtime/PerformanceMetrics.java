package dev.ote.runtime;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.jmx.JmxRegistration;
import dev.ote.runtime.recording.CallSums;
import dev.ote.runtime.report.Report;
import dev.ote.runtime.settings.RuntimeSettings;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How often operations are called, how long they take and how often they fail.
 *
 * <p>Safe for use by any number of threads. An operation, once registered, is never forgotten, so
 * names must be few: never put an id or a value into one. Beyond {@linkplain
 * Builder#maxOperations(int) a bound}, further names share the operation {@code others}.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class PerformanceMetrics {
  private static final PerformanceMetrics GLOBAL = new PerformanceMetrics(builder(), Faults.GLOBAL);

  private final Operations operations;
  private final Clocks clocks;
  private final @Nullable Instant began;
  private final Faults faults;
  private final RuntimeSettings settings;
  private final WrapperOperations wrapperOperations;
  private final Listeners listeners;
  private final Attachments attachments = new Attachments();

  private PerformanceMetrics(Builder builder, Faults faults) {
    this.clocks = new Clocks(builder.ticker, builder.clock, faults);
    this.began = now(builder.clock);
    this.faults = faults;
    this.wrapperOperations = new WrapperOperations(faults);
    this.listeners = new Listeners(faults);
    this.settings = new RuntimeSettings(builder.settings, Problems::report, this::applySettings);
    OperationMaker maker =
        new OperationMaker(
            clocks,
            new LogLines(builder.clock, builder.symbols, faults),
            new CorrelationIds(builder.correlationIds, listeners, faults),
            listeners,
            faults);
    int max = settings.start().maxOperations();
    int most = builder.maxOperations == 0 ? max : builder.maxOperations;
    this.operations = new Operations(most, maker, settings, listeners);
  }

  /**
   * The metrics that wrappers use where they are given none. The first who asks for them attaches
   * what settings and {@link MetricsListener} say.
   *
   * @return the only instance of its kind
   */
  public static PerformanceMetrics global() {
    GLOBAL.attachments.attachOnce(GLOBAL);
    return GLOBAL;
  }

  /**
   * Metrics of one's own, apart from the {@linkplain #global() global} ones.
   *
   * @return a builder with the default settings
   */
  @CheckReturnValue
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The operation of a name, registered where it is not yet; its logger is {@code
   * dev.ote.operations}.
   *
   * @param name the operation's name
   * @return the same handle for the same name
   */
  public Operation operation(String name) {
    return operations.get(requireNonNull(name, "name"), null);
  }

  /**
   * The operation of a specification, registered where its name is not yet: the first registration
   * of a name holds. The specification's wrapper method is known from now on as one that performs
   * the operation, whichever registration holds.
   *
   * @param spec what a wrapper says of the operation
   * @return the same handle for the same name
   */
  public Operation operation(OperationSpec spec) {
    Operation operation = operations.get(spec.name(), spec);
    if (operation.name().equals(spec.name())) { // Else the frames would be too many, too.
      WrapperFrames.register(spec);
      wrapperOperations.register(spec, operation);
      operation.observes(spec.observedType());
    }
    return operation;
  }

  /**
   * The observed types that perform the operations, as {@link OperationSpec#observedType()} has
   * them: what leads from an operation's name to its documentation.
   *
   * @return by the name of the operation, a sorted copy; without operations that only have a name.
   *     Of types that share an operation, the first that registered it.
   * @see dev.ote.runtime.index.Documentation
   */
  public SortedMap<String, String> observedTypes() {
    SortedMap<String, String> types = new TreeMap<>();
    for (Operation each : operations.all()) {
      String type = each.observedType();
      if (type != null) {
        types.put(each.name(), type);
      }
    }
    return types;
  }

  /**
   * Counts a call that was measured by other means. Logs nothing.
   *
   * @param operation the operation's name
   * @param duration how long the call took; a negative duration counts as none
   * @param success whether it succeeded; else it failed
   */
  public void record(String operation, Duration duration, boolean success) {
    operation(operation).record(saturatedNanos(duration), success);
  }

  /**
   * What is known of every operation now. Calls that have not ended are not in it.
   *
   * @return an immutable snapshot, taken while calls go on: each operation is consistent in itself
   */
  public MetricsSnapshot snapshot() {
    return new MetricsSnapshot(
        clocks.instant(),
        clocks.resolutionNanos(),
        operations.all().stream().flatMap(each -> each.snapshots().stream()).toList(),
        wrapperOperations.unattributed().snapshot());
  }

  /**
   * Shows the totals of each operation, and of each series of one, that is switched on: for readers
   * that look at thousands of them often, and need no distributions. Allocates next to nothing.
   *
   * @param visitor is shown one after the other, on this thread, in no order
   */
  public void visitTotals(TotalsVisitor visitor) {
    CallSums sums = new CallSums();
    for (Operation operation : operations.inOrder()) {
      operation.visit(sums, visitor);
    }
  }

  /**
   * The time by the clock of these metrics, which is that of their log lines and snapshots.
   *
   * @return now
   */
  public Instant now() {
    return clocks.instant();
  }

  /**
   * A reader of intervals, which begin now.
   *
   * @return a new reader
   */
  public MetricsReader reader() {
    return new MetricsReader(this);
  }

  /**
   * A history, which begins now, for reports of the last minutes.
   *
   * @param reach how far back it shall reach, at least 12 ms
   * @return the history; until it is closed, it holds a thread and these metrics
   * @throws IllegalArgumentException if {@code reach} is shorter, or longer than 200 years
   */
  public MetricsHistory history(Duration reach) {
    if (reach.compareTo(MetricsHistory.LEAST) < 0 || reach.compareTo(MetricsHistory.MOST) > 0) {
      throw new IllegalArgumentException("a history cannot reach back " + reach);
    }
    MetricsHistory history = new MetricsHistory(this);
    history.start(reach);
    return history;
  }

  /**
   * What may be changed while the program runs: which operations are observed, what is logged of
   * them, how much of their time measuring may take.
   *
   * @return the settings of these metrics
   */
  public RuntimeSettings settings() {
    return settings;
  }

  /**
   * Lets JMX consoles see and change the {@linkplain #settings() settings}, and see each operation,
   * also those that are still to come, up to 1,000.
   *
   * @return the registration; until it is closed, the JVM holds these metrics
   * @throws IllegalStateException if the platform's MBean server refuses
   */
  public JmxRegistration registerJmx() {
    JmxOperations operations = new JmxOperations();
    JmxRegistration registration = JmxRegistration.of(settings, () -> removeListener(operations));
    operations.registerAt(registration);
    addListener(operations);
    return registration;
  }

  /**
   * Attaches a listener, which the metrics hold until it is detached.
   *
   * @param listener what is to be told of calls that fail or are slow
   */
  public void addListener(MetricsListener listener) {
    listeners.attach(requireNonNull(listener, "listener"), this, operations);
  }

  /**
   * Detaches a listener; does nothing where it is not attached.
   *
   * @param listener what was attached
   */
  public void removeListener(MetricsListener listener) {
    listeners.detach(listener, this);
  }

  /**
   * Detaches all listeners, and takes back what {@code ote.jmx} and {@code ote.shutdownReport}
   * attached to the JVM, without a report: for applications that are dropped while the JVM goes on.
   * Measuring goes on, too.
   */
  public void detach() {
    listeners.detachAll(this);
    attachments.release();
  }

  /**
   * An evaluation report of a {@link #snapshot()}: of all calls since these metrics were made.
   *
   * @return the report
   */
  public Report report() {
    return new Report(snapshot(), began);
  }

  /**
   * How many faults of the instrumentation were contained: loggers, clocks and throwables that
   * threw when they were used. The first one is logged.
   *
   * @return a count since the start; 0 where all is well
   */
  public long faults() {
    return faults.count();
  }

  /** Counts a fault. */
  void contain(Throwable fault) {
    faults.contain(fault);
  }

  /** Attaches a listener once there is a reason to; see {@link Listeners}. */
  void addListenerWhen(BooleanSupplier reason, Supplier<MetricsListener> listener) {
    listeners.attachWhen(reason, () -> addListener(listener.get()));
  }

  WrapperOperations wrapperOperations() {
    return wrapperOperations;
  }

  private void applySettings() {
    operations.applySettings();
  }

  /** A clock that throws is a fault of the first call that asks it; until then it harms nobody. */
  private static @Nullable Instant now(Clock clock) {
    try {
      return clock.instant();
    } catch (Throwable fault) {
      return null;
    }
  }

  private static long saturatedNanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException tooLong) {
      return duration.isNegative() ? 0 : Long.MAX_VALUE;
    }
  }

  /** Settings of {@link PerformanceMetrics}. Not for use by several threads at once. */
  public static final class Builder {
    private LongSupplier ticker = Clocks.SYSTEM;
    private @Nullable Map<String, String> settings;
    private int maxOperations;
    private Supplier<@Nullable String> correlationIds = () -> null;
    private final List<MetricsListener> listeners = new ArrayList<>();
    private Clock clock = Clock.system(ZoneId.systemDefault());
    private boolean symbols = Boolean.parseBoolean(System.getProperty("ote.symbols", "true"));

    private Builder() {}

    /**
     * The clock that durations are read from; {@link System#nanoTime()} by default.
     *
     * @param ticker gives nanoseconds since any fixed moment; called by many threads
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder ticker(LongSupplier ticker) {
      this.ticker = requireNonNull(ticker, "ticker");
      return this;
    }

    /**
     * The clock that log lines take time and offset from; the system's, in its default zone, by
     * default.
     *
     * @param clock a clock
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Whether log lines begin with a symbol ({@code ✅}); they do unless the system property {@code
     * ote.symbols} is {@code false}.
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
     * Settings in place of those in {@code ote.properties} and the system properties.
     *
     * @param settings by keys such as {@code ote.overhead} or {@code ote.level.Cache.*}; copied
     * @return this builder
     * @see RuntimeSettings
     */
    @CanIgnoreReturnValue
    public Builder settings(Map<String, String> settings) {
      this.settings = Map.copyOf(settings);
      return this;
    }

    /**
     * How many operations there may be; 10,000 unless the setting {@code ote.maxOperations} says
     * otherwise. All further names share one more, {@code others}, which counts outcomes as any
     * does, logs to {@code dev.ote.operations}, and is in no trace path.
     *
     * @param most a number of operations, at least 1
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    @CanIgnoreReturnValue
    public Builder maxOperations(int most) {
      if (most < 1) {
        throw new IllegalArgumentException("maxOperations must be at least 1: " + most);
      }
      this.maxOperations = most;
      return this;
    }

    /**
     * Where the correlation id of a logged call comes from that is not within another, where {@code
     * ote.context} is on and the MDC has none: the id of a trace, for instance.
     *
     * @param ids gives the id that holds on the calling thread, of which at most 100 characters are
     *     taken; null or blank where there is none: then it is a random one. Called by many
     *     threads; what it throws is contained.
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder correlationIds(Supplier<@Nullable String> ids) {
      this.correlationIds = requireNonNull(ids, "ids");
      return this;
    }

    /**
     * A listener that is attached to the metrics, besides those that were named before.
     *
     * @param listener what is to be told of calls that fail or are slow
     * @return this builder
     */
    @CanIgnoreReturnValue
    public Builder listener(MetricsListener listener) {
      listeners.add(requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * The metrics.
     *
     * @return new metrics that hold no operations
     */
    @CheckReturnValue
    public PerformanceMetrics build() {
      PerformanceMetrics metrics = new PerformanceMetrics(this, new Faults());
      listeners.forEach(metrics::addListener);
      return metrics;
    }
  }
}
