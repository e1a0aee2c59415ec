package dev.ote.runtime.report;

import dev.ote.runtime.text.MarkdownTable;
import java.util.List;

/** Writes a report for pages. */
final class MarkdownReport {
  private MarkdownReport() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder("# Evaluation report\n\n");
    text.append(report.since().map(since -> "From " + since + " to ").orElse("At "));
    text.append(report.snapshot().time()).append(".\n\n");
    text.append(MarkdownTable.of(ReportRows.of(report), 1));
    ReportNotes.of(report)
        .forEach(note -> text.append('\n').append(MarkdownTable.escape(note)).append('\n'));
    List<FailureLines> failures = FailureLines.of(report);
    if (!failures.isEmpty()) {
      text.append("\n## Failures\n\n");
    }
    for (FailureLines each : failures) {
      text.append("- ").append(MarkdownTable.code(each.operation()));
      text.append(each.types().isEmpty() ? "" : ": " + MarkdownTable.escape(each.types()));
      text.append('\n');
      each.last()
          .forEach(line -> text.append("  - ").append(MarkdownTable.escape(line)).append('\n'));
    }
    return text.toString();
  }
}
