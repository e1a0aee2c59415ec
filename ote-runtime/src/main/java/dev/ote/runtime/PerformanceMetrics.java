package dev.ote.runtime;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.report.Report;
import dev.ote.runtime.settings.RuntimeSettings;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * How often operations are called, how long they take and how often they fail.
 *
 * <p>Safe for use by any number of threads. An operation, once registered, is never forgotten, so
 * names must be few: never put an id or a value into one.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class PerformanceMetrics {
  private static final String DEFAULT_LOGGER = "dev.ote.operations";
  private static final PerformanceMetrics GLOBAL = new PerformanceMetrics(builder(), Faults.GLOBAL);

  private final Map<String, Operation> operations = new ConcurrentHashMap<>();
  private final Clocks clocks;
  private final LogLines lines;
  private final Faults faults;
  private final RuntimeSettings settings;
  private final WrapperOperations wrapperOperations;

  private PerformanceMetrics(Builder builder, Faults faults) {
    this.clocks = new Clocks(builder.ticker, builder.clock, faults);
    this.lines = new LogLines(builder.clock, builder.symbols, faults);
    this.faults = faults;
    this.wrapperOperations = new WrapperOperations(faults);
    this.settings = new RuntimeSettings(builder.settings, Problems::report, this::applySettings);
  }

  /**
   * The metrics that wrappers use where they are given none.
   *
   * @return the only instance of its kind
   */
  public static PerformanceMetrics global() {
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
   * The operation of a name, registered where it is not yet; its logger is {@value
   * #DEFAULT_LOGGER}.
   *
   * @param name the operation's name
   * @return the same handle for the same name
   */
  public Operation operation(String name) {
    Operation known = operations.get(requireNonNull(name, "name"));
    return known != null ? known : register(create(name, null));
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
    WrapperFrames.register(spec);
    Operation known = operations.get(spec.name());
    Operation operation = known != null ? known : register(create(spec.name(), spec));
    wrapperOperations.register(spec, operation);
    return operation;
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
        operations.values().stream().flatMap(each -> each.snapshots().stream()).toList(),
        wrapperOperations.unattributed().snapshot());
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
   * What may be changed while the program runs: which operations are observed, what is logged of
   * them, how much of their time measuring may take.
   *
   * @return the settings of these metrics
   */
  public RuntimeSettings settings() {
    return settings;
  }

  /**
   * An evaluation report of a {@link #snapshot()}.
   *
   * @return the report
   */
  public Report report() {
    return new Report(snapshot());
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

  WrapperOperations wrapperOperations() {
    return wrapperOperations;
  }

  private Operation register(Operation operation) {
    // Not computeIfAbsent: creating it calls a logging framework, which may call us.
    Operation earlier = operations.putIfAbsent(operation.name(), operation);
    if (earlier != null) {
      return earlier;
    }
    // After the put: a change in between is not missed.
    operation.apply(settings.of(operation.name()));
    return operation;
  }

  private void applySettings() {
    operations.values().forEach(operation -> operation.apply(settings.of(operation.name())));
  }

  private Operation create(String name, @Nullable OperationSpec spec) {
    Logger logger = logger(spec == null ? DEFAULT_LOGGER : spec.observedType());
    OperationLog log = new OperationLog(logger, lines, name, spec, faults);
    SortedMap<String, String> tags = spec == null ? Collections.emptySortedMap() : spec.tags();
    return new Operation(name, tags, clocks, log, Series.atRoot(), faults);
  }

  private Logger logger(String name) {
    try {
      return LoggerFactory.getLogger(name);
    } catch (Throwable fault) {
      faults.contain(fault);
      return NOPLogger.NOP_LOGGER;
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
     * The metrics.
     *
     * @return new metrics that hold no operations
     */
    @CheckReturnValue
    public PerformanceMetrics build() {
      return new PerformanceMetrics(this, new Faults());
    }
  }
}
