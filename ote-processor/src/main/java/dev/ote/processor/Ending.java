package dev.ote.processor;

import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.Findings;
import dev.ote.processor.diagnostic.Severity;
import dev.ote.processor.option.Options;
import java.util.List;
import java.util.Set;

/** What is said when everything was checked, and at the very end. */
final class Ending {
  private final Options options;
  private final DiagnosticPrinter printer;
  private final Findings findings;
  private final Certainty certainty;
  private final AcceptedFindings accepted;
  private boolean isComplete;

  Ending(
      Options options,
      DiagnosticPrinter printer,
      Findings findings,
      Certainty certainty,
      AcceptedFindings accepted) {
    this.options = options;
    this.printer = printer;
    this.findings = findings;
    this.certainty = certainty;
    this.accepted = accepted;
  }

  /**
   * To be called when all checks are through: says, as a warning or an error, what is known only
   * then.
   *
   * @param compiled the names of what was compiled, as {@link Certainty#complete} takes them
   */
  void checked(Set<String> compiled) {
    isComplete = true;
    certainty.complete(compiled);
    accepted.sayStale(certainty);
    if (options.severity(Check.SUPPRESSION_UNUSED) != Severity.NOTE) {
      findings.reportUnusedSuppressions(certainty);
    }
  }

  /**
   * The last words.
   *
   * @param success whether no errors are known of
   * @param indexed whether all findings are in the index
   */
  void close(Coverage coverage, boolean success, boolean indexed) {
    // A note cannot come too late, and behind an error it might be wrong.
    if (isComplete && success && options.severity(Check.SUPPRESSION_UNUSED) == Severity.NOTE) {
      findings.reportUnusedSuppressions(certainty);
    }
    accepted.update(certainty, isComplete && success);
    List<FindingRecord> records = findings.records();
    String withheld = ClosingNote.withheld(records, options.maxWarnings(), indexed);
    if (!withheld.isEmpty()) {
      printer.note(withheld);
    }
    if (coverage.types() > 0) {
      printer.note(ClosingNote.text(coverage, records));
    }
  }
}
