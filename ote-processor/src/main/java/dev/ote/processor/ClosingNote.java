package dev.ote.processor;

import static java.util.stream.Collectors.joining;

import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.FindingRecord.State;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The last words of a compilation: what was checked, and what came of it. */
final class ClosingNote {
  private ClosingNote() {}

  static String text(Coverage coverage, List<FindingRecord> findings) {
    return "OTE: "
        + Stream.of(
                count(coverage.types(), "type"),
                count(coverage.operations(), "public operation"),
                observed(coverage),
                findings(findings))
            .filter(part -> !part.isEmpty())
            .collect(joining(", "));
  }

  /** What is said where {@code ote.maxWarnings} kept findings back; empty where it did not. */
  static String withheld(List<FindingRecord> findings, int maxWarnings, boolean indexed) {
    long withheld = number(findings, State.WITHHELD);
    return withheld == 0
        ? ""
        : "OTE: %d more %s not shown; -Aote.maxWarnings=%d is the limit%s"
            .formatted(
                withheld,
                withheld == 1 ? "finding" : "findings",
                maxWarnings,
                indexed ? "; all are in META-INF/ote, beside the classes" : "");
  }

  private static String observed(Coverage coverage) {
    return coverage.operations() == 0
        ? ""
        : "%d observed (%s %%)".formatted(coverage.observed(), percentage(coverage));
  }

  /** All and nothing are said of all and nothing alone. */
  private static String percentage(Coverage coverage) {
    long rounded = Math.round(1000.0 * coverage.observed() / coverage.operations());
    long permille =
        coverage.observed() == 0 || coverage.observed() == coverage.operations()
            ? rounded
            : Math.min(999, Math.max(1, rounded));
    return String.format(Locale.ROOT, "%d.%d", permille / 10, permille % 10);
  }

  private static String findings(List<FindingRecord> findings) {
    long said = number(findings, State.PRINTED) + number(findings, State.WITHHELD);
    String silent =
        Stream.of(
                part(number(findings, State.SUPPRESSED), " suppressed"),
                part(number(findings, State.BASELINE), " in baseline"))
            .filter(part -> !part.isEmpty())
            .collect(joining(", "));
    return count(said, "finding") + (silent.isEmpty() ? "" : " (" + silent + ")");
  }

  private static String part(long number, String what) {
    return number == 0 ? "" : number + what;
  }

  private static long number(List<FindingRecord> findings, State state) {
    return findings.stream().filter(finding -> finding.state() == state).count();
  }

  private static String count(long number, String one) {
    return number + " " + one + (number == 1 ? "" : "s");
  }
}
