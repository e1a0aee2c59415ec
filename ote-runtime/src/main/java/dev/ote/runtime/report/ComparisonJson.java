package dev.ote.runtime.report;

import dev.ote.runtime.json.JsonWriter;
import dev.ote.runtime.snapshot.OperationSnapshot;
import org.jspecify.annotations.Nullable;

/** Writes a comparison as JSON. */
final class ComparisonJson {
  private final JsonWriter json = new JsonWriter();

  private ComparisonJson() {}

  static String of(ReportComparison comparison) {
    ComparisonJson writer = new ComparisonJson();
    writer.write(comparison);
    return writer.json.toString();
  }

  private void write(ReportComparison comparison) {
    json.beginObject().field("format", "ote-report-comparison").field("version", 1);
    report("before", comparison.before());
    report("now", comparison.now());
    ComparisonThresholds thresholds = comparison.thresholds();
    json.name("thresholds")
        .beginObject()
        .field("alpha", thresholds.alpha())
        .field("ratio", thresholds.ratio())
        .field("delta", thresholds.delta())
        .field("cost_ratio", thresholds.costRatio())
        .field("min_calls", thresholds.minCalls())
        .endObject();
    json.name("operations").beginArray();
    comparison.operations().forEach(this::operation);
    json.endArray().endObject();
  }

  private void report(String name, Report report) {
    json.name(name).beginObject();
    report.since().ifPresent(since -> json.field("since", since.toString()));
    json.field("time", report.snapshot().time().toString()).endObject();
  }

  private void operation(ComparedOperation operation) {
    json.beginObject().field("operation", operation.operation());
    json.name("tags").value(operation.tags());
    json.name("verdicts").beginArray();
    operation.changes().forEach(change -> json.value(change.label()));
    json.endArray();
    json.name("calls").beginObject();
    calls("before", operation.before());
    calls("now", operation.now());
    json.endObject();
    operation.durations().ifPresent(this::durations);
    operation.failures().ifPresent(this::failures);
    json.name("expenses").beginArray();
    operation.expenses().forEach(this::expense);
    json.endArray().endObject();
  }

  private void calls(String name, @Nullable OperationSnapshot operation) {
    json.name(name);
    if (operation == null) {
      json.nullValue();
    } else {
      json.value(operation.count());
    }
  }

  private void durations(DurationChange change) {
    json.name("durations")
        .beginObject()
        .field("before_timed", change.beforeTimed())
        .field("now_timed", change.nowTimed())
        .field("before_p50_nanos", change.beforeMedianNanos())
        .field("now_p50_nanos", change.nowMedianNanos())
        .field("ratio", Rounding.round(change.ratio()))
        .field("delta", Rounding.round(change.delta()))
        .field("p", Rounding.round(change.p()))
        .endObject();
  }

  private void failures(FailureChange change) {
    json.name("failures").beginObject();
    rate("before", change.before());
    rate("now", change.now());
    json.field("p", Rounding.round(change.p())).endObject();
  }

  private void rate(String name, FailureRate rate) {
    json.name(name)
        .beginObject()
        .field("failures", rate.failures())
        .field("calls", rate.calls())
        .field("rate", Rounding.round(rate.rate()))
        .field("low", Rounding.round(rate.low()))
        .field("high", Rounding.round(rate.high()))
        .endObject();
  }

  /** Texts, as amounts of money are in reports. */
  private void expense(Expense expense) {
    json.beginObject()
        .field("name", expense.name())
        .field("before", expense.before().toPlainString())
        .field("now", expense.now().toPlainString())
        .field("ratio", Rounding.round(expense.ratio()))
        .endObject();
  }
}
