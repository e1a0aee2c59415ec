package dev.ote.runtime.export;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.snapshot.UsageSnapshot;

/**
 * The metrics that are exported, with names and units as Prometheus and OpenMetrics want them.
 *
 * <p>Names of counters end in {@code _total} in the text, which is no part of {@link #id()}.
 */
public enum MetricFamily {
  /** How long calls took, however they ended. Its buckets are the exporter's to fill. */
  DURATION(
      "ote_operation_duration_seconds",
      MetricType.HISTOGRAM,
      "seconds",
      "Durations of calls, however they ended; where calls are sampled, estimates that need not"
          + " add up to the exact ote_operation_calls_total.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {}
  },
  /** How many calls ended, by outcome. */
  CALLS("ote_operation_calls", MetricType.COUNTER, "", "Calls that ended, by outcome; exact.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      for (Outcome outcome : Outcome.values()) {
        FailureSnapshot example = outcome == Outcome.FAILURE ? operation.lastFailure() : null;
        boolean known = example != null && example.correlationId().isPresent();
        long count = operation.durations(outcome).count();
        sink.sample(count, known ? example : null, OUTCOME, outcome.label());
      }
    }
  },
  /** How many calls run. */
  IN_FLIGHT(
      "ote_operation_in_flight", MetricType.GAUGE, "", "Calls that have begun and not ended.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      sink.sample(operation.inFlight(), null);
    }
  },
  /** The longest call. */
  LONGEST(
      "ote_operation_duration_max_seconds",
      MetricType.GAUGE,
      "seconds",
      "The longest call since the start.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      if (operation.count() > 0) {
        sink.sample(operation.maxNanos() / NANOS, null);
      }
    }
  },
  /** What calls threw, by class. */
  EXCEPTIONS(
      "ote_operation_exceptions",
      MetricType.COUNTER,
      "",
      "Calls that ended with an exception, by outcome and class.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      for (ThrownCount thrown : operation.thrown()) {
        sink.sample(
            thrown.count(), null, OUTCOME, thrown.outcome().label(), EXCEPTION, thrown.type());
      }
    }
  },
  /** When a call failed last. */
  LAST_FAILURE(
      "ote_operation_last_failure_timestamp_seconds",
      MetricType.GAUGE,
      "seconds",
      "When a call failed last, in seconds since 1970.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      FailureSnapshot failure = operation.lastFailure();
      if (failure != null) {
        sink.sample(failure.time().toEpochMilli() / 1e3, null);
      }
    }
  },
  /** Calls of other systems. */
  API_CALLS(
      "ote_operation_api_calls", MetricType.COUNTER, "", "Calls of other systems, as reported.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      if (operation.usage().apiCalls() > 0) {
        sink.sample(operation.usage().apiCalls(), null);
      }
    }
  },
  /** Tokens of models. */
  TOKENS(
      "ote_operation_tokens",
      MetricType.COUNTER,
      "",
      "Tokens sent to models and answered by them, as reported.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      UsageSnapshot usage = operation.usage();
      if (usage.inputTokens() > 0 || usage.outputTokens() > 0) {
        sink.sample(usage.inputTokens(), null, DIRECTION, "input");
        sink.sample(usage.outputTokens(), null, DIRECTION, "output");
      }
    }
  },
  /** Money. */
  COST("ote_operation_cost", MetricType.COUNTER, "", "Costs by currency, as reported.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      operation
          .usage()
          .costs()
          .amounts()
          .forEach((currency, amount) -> sink.sample(amount, null, CURRENCY, currency));
    }
  },
  /** CPU time of calls, where it is measured. */
  CPU(
      "ote_operation_cpu_seconds",
      MetricType.COUNTER,
      "seconds",
      "CPU time of the calls that ote.resources measured.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      ResourceSnapshot resources = operation.resources();
      if (!resources.isNone()) {
        sink.sample(resources.cpuNanos() / NANOS, null);
      }
    }
  },
  /** What calls allocated, where it is measured. */
  ALLOCATED(
      "ote_operation_allocated_bytes",
      MetricType.COUNTER,
      "bytes",
      "Bytes that the calls allocated which ote.resources measured.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      ResourceSnapshot resources = operation.resources();
      if (!resources.isNone()) {
        sink.sample(resources.allocatedBytes(), null);
      }
    }
  },
  /** Of how many calls that is. */
  MEASURED(
      "ote_operation_measured_calls",
      MetricType.COUNTER,
      "",
      "Calls that ote.resources measured.") {
    @Override
    void samples(OperationSnapshot operation, SampleSink sink) {
      if (!operation.resources().isNone()) {
        sink.sample(operation.resources().calls(), null);
      }
    }
  };

  private static final String OUTCOME = "outcome";
  private static final String EXCEPTION = "exception";
  private static final String DIRECTION = "direction";
  private static final String CURRENCY = "currency";
  private static final double NANOS = 1e9;

  private final String id;
  private final MetricType type;
  private final String unit;
  private final String help;

  MetricFamily(String id, MetricType type, String unit, String help) {
    this.id = id;
    this.type = type;
    this.unit = unit;
    this.help = help;
  }

  /**
   * The family's name.
   *
   * @return such as {@code ote_operation_calls}
   */
  public String id() {
    return id;
  }

  /**
   * What its samples are.
   *
   * @return a type
   */
  public MetricType type() {
    return type;
  }

  /**
   * What its samples are measured in.
   *
   * @return the end of the name that says so; empty for mere numbers
   */
  public String unit() {
    return unit;
  }

  /**
   * What it is, for people.
   *
   * @return a line without quotes and backslashes
   */
  public String help() {
    return help;
  }

  /**
   * Gives the samples of a series. A histogram has none here: its buckets are a matter of how they
   * are exported.
   *
   * @param series a series
   * @param sink takes them
   */
  public void samples(ExportedSeries series, SampleSink sink) {
    if (series.isOfCalls() || this == API_CALLS || this == TOKENS || this == COST) {
      samples(series.operation(), sink);
    }
  }

  abstract void samples(OperationSnapshot operation, SampleSink sink);
}
