package dev.ote.processor.diagnostic;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.sun.source.util.DocTrees;
import dev.ote.processor.diagnostic.FindingRecord.State;
import dev.ote.processor.diagnostic.PlaceLocator.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one way of every finding, from the rounds and the second pass alike: severity, suppression,
 * baseline, cap; then it is shown or not, and recorded either way.
 */
public final class Findings {
  private final DiagnosticPrinter printer;
  private final Function<Check, Severity> severities;
  private final int maxWarnings;
  private final PlaceLocator locator;
  private final List<FindingRecord> records = new ArrayList<>();
  private int shown;

  /**
   * @param severities the severity of each check
   * @param maxWarnings how many findings are shown before the rest is only recorded
   * @param trees javac's trees; null in other compilers, where lines and columns are unknown
   */
  public Findings(
      DiagnosticPrinter printer,
      Function<Check, Severity> severities,
      int maxWarnings,
      @Nullable DocTrees trees) {
    this.printer = printer;
    this.severities = severities;
    this.maxWarnings = maxWarnings;
    this.locator = new PlaceLocator(trees);
  }

  /**
   * Takes what was found. All findings of one check in one declaration belong into one call: the
   * baseline accepts all of them or none.
   */
  public void report(List<Finding> findings) {
    findings.forEach(this::report);
  }

  /** Takes a finding and says whether its check is heard there: neither off nor suppressed. */
  @CanIgnoreReturnValue
  public boolean report(Finding finding) {
    Severity severity = severities.apply(finding.check());
    if (severity == Severity.OFF) {
      return false;
    }
    Place place = locator.resolve(finding.place());
    State state = state(finding, severity);
    records.add(record(finding, severity, locator.locate(place), state));
    if (state == State.PRINTED) {
      shown++;
      printer.print(severity, finding.message(), place);
    }
    return state != State.SUPPRESSED;
  }

  /** All that was found so far, in the order in which it was. */
  public List<FindingRecord> records() {
    return List.copyOf(records);
  }

  private State state(Finding finding, Severity severity) {
    if (Suppressions.suppressed(finding.check(), finding.place().element())) {
      return State.SUPPRESSED;
    }
    // An error is never withheld: the build fails because of it.
    return severity == Severity.ERROR || shown < maxWarnings ? State.PRINTED : State.WITHHELD;
  }

  private static FindingRecord record(
      Finding finding, Severity severity, Location at, State state) {
    return new FindingRecord(
        finding.check(),
        severity,
        ElementKey.of(finding.place().element()),
        at.file(),
        at.line(),
        at.column(),
        finding.text(),
        state);
  }
}
