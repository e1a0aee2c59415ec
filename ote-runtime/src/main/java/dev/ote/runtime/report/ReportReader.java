package dev.ote.runtime.report;

import dev.ote.runtime.json.JsonNode;
import dev.ote.runtime.json.JsonShapeException;
import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ResourceSnapshot;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.snapshot.UsageSnapshot;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of JSON. What is computed from something else, such as percentiles, is not read
 * but computed again; what is not known is passed over, so that keys may be added.
 */
final class ReportReader {
  /** More than any program counts, and sums of some of it stay within a {@code long}. */
  static final long MOST = Long.MAX_VALUE / 64;

  private ReportReader() {}

  static Report read(JsonNode report) throws JsonShapeException {
    checkFormat(report);
    List<OperationSnapshot> operations = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (JsonNode each : report.get("operations").elements()) {
      OperationSnapshot operation = operation(each);
      if (!seen.add(operation.identity())) {
        throw each.wrong("is the second of its name and tags");
      }
      operations.add(operation);
    }
    Optional<JsonNode> unattributed = report.find("unattributed");
    MetricsSnapshot snapshot =
        new MetricsSnapshot(
            time(report.get("time")),
            report.get("resolution_nanos").count(MOST),
            operations,
            unattributed.isPresent() ? UsageReader.usage(unattributed.get()) : UsageSnapshot.NONE);
    Optional<JsonNode> since = report.find("since");
    return new Report(snapshot, since.isPresent() ? time(since.get()) : null);
  }

  private static void checkFormat(JsonNode report) throws JsonShapeException {
    Optional<JsonNode> format = report.find("format");
    if (format.isEmpty() || !format.get().text().equals(JsonReport.FORMAT)) {
      throw report.wrong("is no report of OTE's: its 'format' is not '" + JsonReport.FORMAT + "'");
    }
    long version = report.get("version").count(MOST);
    if (version != JsonReport.VERSION) {
      throw report.wrong(
          "was written by %s version of OTE: its format is %d, and what can be read here is %d"
              .formatted(
                  version > JsonReport.VERSION ? "a newer" : "another",
                  version,
                  JsonReport.VERSION));
    }
  }

  private static OperationSnapshot operation(JsonNode operation) throws JsonShapeException {
    Optional<JsonNode> histograms = operation.find("histograms");
    return new OperationSnapshot(
        operation.get("operation").text(),
        new TreeMap<>(operation.get("tags").texts()),
        histogram(histograms, Outcome.SUCCESS),
        histogram(histograms, Outcome.FAILURE),
        histogram(histograms, Outcome.EXPECTED),
        histogram(histograms, Outcome.CANCELLED),
        operation.get("in_flight").count(MOST),
        thrown(operation.find("thrown")),
        lastFailure(operation.find("last_failure")),
        UsageReader.usage(operation),
        resources(operation));
  }

  private static HistogramSnapshot histogram(Optional<JsonNode> histograms, Outcome outcome)
      throws JsonShapeException {
    Optional<JsonNode> histogram =
        histograms.isPresent() ? histograms.get().find(outcome.label()) : Optional.empty();
    return histogram.isPresent() ? HistogramReader.read(histogram.get()) : HistogramSnapshot.EMPTY;
  }

  private static List<ThrownCount> thrown(Optional<JsonNode> thrown) throws JsonShapeException {
    List<ThrownCount> counts = new ArrayList<>();
    if (thrown.isPresent()) {
      for (JsonNode each : thrown.get().elements()) {
        counts.add(
            new ThrownCount(
                outcome(each.get("outcome")),
                each.get("type").text(),
                each.get("count").count(MOST)));
      }
    }
    return counts;
  }

  private static Outcome outcome(JsonNode label) throws JsonShapeException {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.label().equals(label.text())) {
        return outcome;
      }
    }
    throw label.wrong("is no outcome");
  }

  private static @Nullable FailureSnapshot lastFailure(Optional<JsonNode> last)
      throws JsonShapeException {
    if (last.isEmpty()) {
      return null;
    }
    JsonNode failure = last.get();
    String error = optional(failure.find("error"));
    String tracePath = optional(failure.find("trace_path"));
    return new FailureSnapshot(
        time(failure.get("time")),
        failure.get("type").text(),
        optional(failure.find("correlation_id")),
        () -> error,
        () -> tracePath);
  }

  private static @Nullable String optional(Optional<JsonNode> text) throws JsonShapeException {
    return text.isPresent() ? text.get().text() : null;
  }

  private static ResourceSnapshot resources(JsonNode operation) throws JsonShapeException {
    return operation.find("measured_calls").isEmpty()
        ? ResourceSnapshot.NONE
        : new ResourceSnapshot(
            operation.get("measured_calls").count(MOST),
            operation.get("cpu_nanos").count(Long.MAX_VALUE),
            operation.get("allocated_bytes").count(Long.MAX_VALUE));
  }

  private static Instant time(JsonNode time) throws JsonShapeException {
    try {
      return Instant.parse(time.text());
    } catch (DateTimeParseException wrong) {
      throw time.wrong("is no time such as 2026-01-02T03:04:05Z");
    }
  }
}
