package dev.ote.runtime.compare;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the forms of a result have in common: the cells of its tables, as texts. */
final class Tables {
  private Tables() {}

  /** The seed's five columns, then how far to trust them. */
  static List<List<String>> measurements(ComparisonResult result, int longest) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "implementation",
            "test_case",
            "duration",
            "success",
            "result/error",
            "mad",
            "repetitions",
            "batch"));
    for (Measurement each : result.measurements()) {
      rows.add(
          List.of(
              each.implementation(),
              each.testCase(),
              Figures.nanos(each.duration()),
              Boolean.toString(each.success()),
              Figures.shorten(each.outcome(), longest),
              Figures.nanos(each.deviation()),
              Integer.toString(each.samples().size()),
              each.samples().isEmpty() ? Figures.NOTHING : Long.toString(each.batch())));
    }
    return rows;
  }

  static List<List<String>> verdicts(ComparisonResult result) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "implementation",
            "test_case",
            "verdict",
            "ratio",
            Figures.percent(result.settings().confidence()) + " % interval",
            "p",
            "delta"));
    for (Comparison each : result.comparisons()) {
      List<String> row = new ArrayList<>();
      row.addAll(List.of(each.implementation(), each.testCase(), each.verdict().toString()));
      Ratio ratio = each.ratio();
      row.addAll(
          ratio == null
              ? Collections.nCopies(4, Figures.NOTHING)
              : List.of(
                  Figures.ratio(ratio.estimate()),
                  Figures.interval(ratio),
                  Figures.p(ratio.adjustedP()),
                  Figures.delta(ratio.delta())));
      rows.add(row);
    }
    return rows;
  }

  /** Mismatches as sentences. */
  static List<String> mismatches(ComparisonResult result) {
    return result.mismatches().stream()
        .map(each -> each.implementation() + ", " + each.testCase() + ": " + each.reason())
        .toList();
  }

  /** What to mind, as sentences. */
  static List<String> notes(ComparisonResult result) {
    List<String> notes = new ArrayList<>();
    for (Measurement each : result.measurements()) {
      if (!each.notes().isEmpty()) {
        String all = String.join("; ", each.notes());
        notes.add(each.implementation() + ", " + each.testCase() + ": " + all);
      }
    }
    for (Comparison each : result.comparisons()) {
      if (each.verdict() == Verdict.INCONCLUSIVE) {
        notes.add(
            each.implementation() + ", " + each.testCase() + ": inconclusive: " + each.reason());
      }
    }
    return notes;
  }

  /** To the second; who wants more finds it in the JSON. */
  static String time(ComparisonResult result) {
    return result.time().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** When, where and how, in one line. */
  static String origin(ComparisonResult result) {
    ComparisonSettings settings = result.settings();
    return time(result)
        + ", "
        + result.environment()
        + ", "
        + settings.repetitions()
        + (settings.repetitions() == 1 ? " repetition" : " repetitions")
        + ", baseline "
        + result.baseline();
  }
}
