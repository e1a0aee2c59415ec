package dev.ote.runtime.anomaly;

import static java.util.Objects.requireNonNull;

import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.statistics.Wilson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong with metrics at one moment, whatever their past was like: calls that fail too
 * often, and calls that take too long on average.
 *
 * <pre>{@code
 * new AnomalyDetector().detectAnomalies(metrics).forEach(each -> System.out.println(each.message()));
 * }</pre>
 *
 * <p>Both look at all calls since the start. What changes as time goes on is found by an {@link
 * AnomalyMonitor}. Immutable, and safe for any number of threads.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class AnomalyDetector {
  /** Two-sided; a rate counts as above its threshold where it is so with 95 %. */
  private static final double LEVEL = 0.90;

  private final Thresholds thresholds;
  private final @Nullable Function<String, List<String>> lookAt;
  private final Messages messages;

  /** A detector with the {@linkplain Thresholds#DEFAULT usual thresholds}. */
  public AnomalyDetector() {
    this(Thresholds.DEFAULT);
  }

  /**
   * A detector with thresholds of one's own.
   *
   * @param thresholds what is too much
   */
  public AnomalyDetector(Thresholds thresholds) {
    this.thresholds = requireNonNull(thresholds, "thresholds");
    this.lookAt = null;
    this.messages = new Messages(Messages.symbolsByDefault());
  }

  /**
   * A detector that says what to look at.
   *
   * @param thresholds what is too much
   * @param lookAt the steps to look at, for an operation's name; what it throws is contained
   */
  public AnomalyDetector(Thresholds thresholds, Function<String, List<String>> lookAt) {
    this.thresholds = requireNonNull(thresholds, "thresholds");
    this.lookAt = LookAt.given(lookAt);
    this.messages = new Messages(Messages.symbolsByDefault());
  }

  /**
   * Looks at the metrics as they are now.
   *
   * @param metrics what was measured
   * @return what is wrong, sorted by operation and tags; each series of an operation stands for
   *     itself
   */
  public List<Anomaly> detectAnomalies(PerformanceMetrics metrics) {
    Function<String, List<String>> given = lookAt;
    return detect(metrics.snapshot(), given == null ? LookAt.documented(metrics) : given);
  }

  /**
   * Looks at a snapshot, or at the difference of two.
   *
   * @param snapshot what was measured
   * @return what is wrong, in the order of the snapshot
   */
  public List<Anomaly> detectAnomalies(MetricsSnapshot snapshot) {
    Function<String, List<String>> given = lookAt;
    return detect(snapshot, given == null ? operation -> List.of() : given);
  }

  private List<Anomaly> detect(MetricsSnapshot snapshot, Function<String, List<String>> steps) {
    List<Anomaly> found = new ArrayList<>();
    for (OperationSnapshot operation : snapshot.operations()) {
      addErrorRate(found, operation, snapshot.time(), steps);
      addAverage(found, operation, snapshot.time(), steps);
    }
    return List.copyOf(found);
  }

  private void addErrorRate(
      List<Anomaly> found,
      OperationSnapshot operation,
      Instant now,
      Function<String, List<String>> steps) {
    long failures = operation.failures();
    long calls = operation.count() - operation.cancellations();
    double threshold = thresholds.errorRate();
    if (calls < thresholds.minCalls() || failures <= threshold * calls) {
      return;
    }
    double low = Wilson.interval(failures, calls, LEVEL).low();
    if (low > threshold) {
      double rate = (double) failures / calls;
      found.add(
          anomaly(
              AnomalyKind.HIGH_ERROR_RATE,
              operation,
              Severities.ofErrorRate(rate),
              now,
              List.of(
                  new Evidence("error rate", 100 * rate, "%"),
                  new Evidence("at least, with 95 % confidence", 100 * low, "%"),
                  new Evidence("failures", failures, "calls"),
                  new Evidence("calls", calls, "calls")),
              messages.highErrorRate(label(operation), rate, threshold),
              steps));
    }
  }

  private void addAverage(
      List<Anomaly> found,
      OperationSnapshot operation,
      Instant now,
      Function<String, List<String>> steps) {
    HistogramSnapshot durations = operation.durations();
    long calls = durations.weight();
    double average = (double) durations.totalNanos() / calls;
    double threshold = thresholds.average().toNanos();
    if (durations.timed() >= thresholds.minCalls() && average > threshold) {
      found.add(
          anomaly(
              AnomalyKind.SLOW_OPERATION,
              operation,
              Severities.ofSlowness(average / threshold),
              now,
              List.of(
                  new Evidence("average", average / 1e9, "s"),
                  new Evidence("median", durations.percentile(50) / 1e9, "s"),
                  new Evidence("longest", durations.maxNanos() / 1e9, "s"),
                  new Evidence("calls", calls, "calls")),
              messages.slowOperation(label(operation), average, thresholds.average().toMillis()),
              steps));
    }
  }

  private static String label(OperationSnapshot operation) {
    return Messages.label(operation.name(), operation.tags());
  }

  private static Anomaly anomaly(
      AnomalyKind kind,
      OperationSnapshot operation,
      Severity severity,
      Instant now,
      List<Evidence> evidence,
      String message,
      Function<String, List<String>> steps) {
    return new Anomaly(
        kind,
        operation.name(),
        operation.tags(),
        severity,
        now,
        now,
        evidence,
        message,
        steps.apply(operation.name()));
  }
}
