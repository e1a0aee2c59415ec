package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.OperationSnapshot;
import java.util.ArrayList;
import java.util.List;

/** What readers of a table must know. */
final class ReportNotes {
  private ReportNotes() {}

  static List<String> of(Report report) {
    List<String> notes = new ArrayList<>();
    if (report.operations().stream().anyMatch(OperationSnapshot::isEstimate)) {
      notes.add("~ estimated from a random sample of the calls; counts are exact");
    }
    int hidden = report.leftOut();
    if (hidden > 0) {
      notes.add(hidden + (hidden == 1 ? " more operation" : " more operations"));
    }
    return notes;
  }
}
