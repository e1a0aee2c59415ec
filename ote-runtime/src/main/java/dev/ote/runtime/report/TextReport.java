package dev.ote.runtime.report;

import dev.ote.runtime.text.AlignedTable;
import java.util.List;

/** Writes a report for consoles. */
final class TextReport {
  private TextReport() {}

  static String of(Report report) {
    StringBuilder text = new StringBuilder(AlignedTable.of(ReportRows.of(report), 1));
    ReportNotes.of(report).forEach(note -> text.append(note).append('\n'));
    List<FailureLines> failures = FailureLines.of(report);
    if (!failures.isEmpty()) {
      text.append("\nfailures\n");
    }
    for (FailureLines each : failures) {
      text.append(each.operation());
      text.append(each.types().isEmpty() ? "" : ": " + each.types()).append('\n');
      each.last().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    return text.toString();
  }
}
