package dev.ote.runtime.report;

import static java.util.stream.Collectors.joining;

import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.text.AlignedTable;
import dev.ote.runtime.text.MarkdownTable;
import dev.ote.runtime.text.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes a comparison for people. */
final class ComparisonText {
  /** Columns of words: the operation and the verdict. */
  private static final int LEFT = 2;

  private ComparisonText() {}

  static String text(ReportComparison comparison) {
    StringBuilder text = new StringBuilder(heading(comparison)).append('\n');
    text.append(summary(comparison)).append("\n\n");
    text.append(AlignedTable.of(ComparisonRows.of(comparison), LEFT));
    notes(comparison).forEach(note -> text.append(note).append('\n'));
    return text.toString();
  }

  static String markdown(ReportComparison comparison) {
    StringBuilder text = new StringBuilder("# What changed\n\n");
    text.append(heading(comparison)).append(":\n").append(summary(comparison)).append(".\n\n");
    text.append(MarkdownTable.of(ComparisonRows.of(comparison), LEFT));
    notes(comparison)
        .forEach(note -> text.append('\n').append(MarkdownTable.escape(note)).append('\n'));
    return text.toString();
  }

  private static String heading(ReportComparison comparison) {
    return "from the report of %s to that of %s"
        .formatted(comparison.before().snapshot().time(), comparison.now().snapshot().time());
  }

  private static String summary(ReportComparison comparison) {
    String changes =
        Stream.of(Change.values())
            .filter(comparison::has)
            .map(change -> comparison.count(change) + " " + change.label())
            .collect(joining(", "));
    return changes.isEmpty() ? "no operation is in either" : changes;
  }

  private static List<String> notes(ReportComparison comparison) {
    List<String> notes = new ArrayList<>();
    boolean estimates =
        Stream.of(comparison.before(), comparison.now())
            .flatMap(report -> report.operations().stream())
            .anyMatch(OperationSnapshot::isEstimate);
    if (estimates) {
      notes.add("~ estimated from a random sample of the calls, which counts as that many calls");
    }
    ComparisonThresholds thresholds = comparison.thresholds();
    notes.add(
        "durations: of calls that did not fail; a change has p <= %s, a ratio of medians of %s or more, |delta| >= %s"
            .formatted(
                NumberText.shortest(thresholds.alpha()),
                NumberText.shortest(thresholds.ratio()),
                NumberText.shortest(thresholds.delta())));
    notes.add(
        "failing: a change has p <= %s and is of 1 point, or a fifth, or more; p is adjusted for all tests (Holm)"
            .formatted(NumberText.shortest(thresholds.alpha())));
    if (comparison.operations().stream().anyMatch(each -> !each.expenses().isEmpty())) {
      notes.add(
          "costs, CPU time and bytes of a call: a change is a ratio of %s or more; how certain it is cannot be told"
              .formatted(NumberText.shortest(thresholds.costRatio())));
    }
    return notes;
  }
}
