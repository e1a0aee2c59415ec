package dev.ote.processor;

import static java.util.stream.Collectors.joining;

import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.FindingRecord.State;
import java.util.List;
import java.util.stream.Stream;

/** The last words of a compilation: what was checked, and what came of it. */
final class ClosingNote {
  /** Where findings are that are not shown and in no report. */
  static final String INDEX = "; all are in META-INF/ote, beside the classes";

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

  /**
   * What is said where {@code ote.maxWarnings} kept findings back; empty where it did not.
   *
   * @param place where all of them are, as the end of a sentence; empty for nowhere
   */
  static String withheld(List<FindingRecord> findings, int maxWarnings, String place) {
    long withheld = number(findings, State.WITHHELD);
    return withheld == 0
        ? ""
        : "OTE: %d more %s not shown; -Aote.maxWarnings=%d is the limit%s"
            .formatted(withheld, withheld == 1 ? "finding" : "findings", maxWarnings, place);
  }

  private static String observed(Coverage coverage) {
    return coverage.operations() == 0
        ? ""
        : coverage.observed() + " observed (" + percentage(coverage) + " %)";
  }

  /** All and nothing are said of all and nothing alone. */
  private static String percentage(Coverage coverage) {
    long rounded = Math.round(1000.0 * coverage.observed() / coverage.operations());
    long permille =
        coverage.observed() == 0 || coverage.observed() == coverage.operations()
            ? rounded
            : Math.min(999, Math.max(1, rounded));
    // A formatter would have the JDK read what it knows of the languages of the world.
    return permille / 10 + "." + permille % 10;
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
