package dev.ote.runtime.jfr;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.text.SafeText;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Hands what there is to say to the Flight Recorder. Texts are derived only for events that are
 * recorded. Safe for use by any number of threads.
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class FlightRecorderEvents {
  private FlightRecorderEvents() {}

  /**
   * Whether this JVM has ever recorded anything. Asking loads one class, of those that there are
   * for this, the cheapest.
   *
   * @return false also where the module {@code jdk.jfr} is missing
   */
  public static boolean areWanted() {
    try {
      return FlightRecorder.isInitialized();
    } catch (LinkageError missing) {
      return false;
    }
  }

  /**
   * Says that a call failed.
   *
   * @param operation its operation
   * @param tags the tags of that
   * @param nanos how long the call took, or at most took
   * @param failure what is known of the failure
   */
  public static void failed(
      String operation, Map<String, String> tags, long nanos, FailureSnapshot failure) {
    FailedCallEvent event = new FailedCallEvent();
    if (event.shouldCommit()) {
      event.operation = SafeText.escape(operation);
      event.tags = text(tags);
      event.callDuration = nanos;
      event.exception = failure.type();
      event.error = failure.error().orElse(null);
      event.tracePath = failure.tracePath().orElse(null);
      event.correlationId = failure.correlationId().orElse(null);
      event.commit();
    }
  }

  /**
   * Says that a call was slow.
   *
   * @param operation its operation
   * @param tags the tags of that
   * @param nanos how long the call took
   * @param outcome how it ended
   * @param tracePath derives by whom it was made
   * @param correlationId what it belongs to; null where nobody knows
   */
  public static void slow(
      String operation,
      Map<String, String> tags,
      long nanos,
      Outcome outcome,
      Supplier<@Nullable String> tracePath,
      @Nullable String correlationId) {
    SlowCallEvent event = new SlowCallEvent();
    if (event.shouldCommit()) {
      event.operation = SafeText.escape(operation);
      event.tags = text(tags);
      event.callDuration = nanos;
      event.outcome = outcome.label();
      event.tracePath = tracePath.get();
      event.correlationId = correlationId;
      event.commit();
    }
  }

  /**
   * Lets the recorder ask for the statistics of operations as often as its settings say.
   *
   * @param interval gives what happened since it was last asked; on a thread of the recorder
   * @param faults is told of what that throws
   * @return takes this back; until then, the recorder holds what it was given
   */
  public static Runnable addStatistics(
      Supplier<List<OperationSnapshot>> interval, java.util.function.Consumer<Throwable> faults) {
    Runnable hook =
        () -> {
          try {
            interval.get().forEach(FlightRecorderEvents::statistics);
          } catch (Throwable fault) {
            faults.accept(fault);
          }
        };
    FlightRecorder.addPeriodicEvent(OperationStatisticsEvent.class, hook);
    return () -> {
      boolean unused = FlightRecorder.removePeriodicEvent(hook);
    };
  }

  private static void statistics(OperationSnapshot operation) {
    OperationStatisticsEvent event = new OperationStatisticsEvent();
    if ((operation.count() == 0 && operation.inFlight() == 0) || !event.shouldCommit()) {
      return;
    }
    HistogramSnapshot durations = operation.durations();
    event.operation = SafeText.escape(operation.name());
    event.tags = text(operation.tags());
    event.calls = operation.count();
    event.failures = operation.failures();
    event.inFlight = operation.inFlight();
    event.average = durations.averageNanos().orElse(0);
    event.p50 = durations.percentile(50);
    event.p95 = durations.percentile(95);
    event.p99 = durations.percentile(99);
    event.max = durations.maxNanos();
    event.allocated = operation.resources().allocatedBytes();
    event.commit();
  }

  private static String text(Map<String, String> tags) {
    return tags.isEmpty()
        ? ""
        : tags.entrySet().stream()
            .map(tag -> SafeText.escape(tag.getKey() + "=" + tag.getValue()))
            .collect(Collectors.joining(","));
  }
}
