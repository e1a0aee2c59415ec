package dev.ote.runtime.experiment;

import dev.ote.runtime.compare.Ratio;
import dev.ote.runtime.json.JsonWriter;
import java.util.Locale;

/** A report as JSON. */
final class MismatchJson {
  private MismatchJson() {}

  static String of(MismatchReport report) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.field("experiment", report.experiment());
    json.field("enabled", report.enabled());
    json.field("share", report.share());
    json.field("calls", report.calls());
    json.field("compared", report.compared());
    json.field("matched", report.matched());
    json.name("mismatches").beginObject();
    report
        .mismatches()
        .forEach((kind, count) -> json.field(kind.name().toLowerCase(Locale.ROOT), count));
    json.endObject();
    MismatchRate rate = report.rate();
    if (rate != null) {
      json.field("mismatch_rate", rate.estimate());
      json.field("mismatch_rate_low", rate.low());
      json.field("mismatch_rate_high", rate.high());
    }
    MismatchReport.NotCompared calls = report.notCompared();
    json.name("not_compared").beginObject();
    json.field("dropped", calls.dropped());
    json.field("timed_out", calls.timedOut());
    json.field("skipped", calls.skipped());
    json.field("undecided", calls.undecided());
    json.field("pending", calls.pending());
    json.endObject();
    json.field("faults", report.faults());
    Ratio ratio = report.ratio();
    if (ratio != null) {
      json.field("baseline_median_nanos", report.baselineMedian().toNanos());
      json.field("candidate_median_nanos", report.candidateMedian().toNanos());
      json.field("ratio", ratio.estimate());
      json.field("ratio_low", ratio.low());
      json.field("ratio_high", ratio.high());
      json.field("p", ratio.p());
      json.field("cliffs_delta", ratio.delta());
    }
    json.field("verdict", report.verdict().toString());
    json.field("reason", report.reason());
    json.field("last_mismatch", report.lastMismatch());
    return json.endObject().toString();
  }
}
