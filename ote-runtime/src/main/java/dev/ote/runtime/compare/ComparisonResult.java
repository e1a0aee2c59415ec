package dev.ote.runtime.compare;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a comparison found.
 *
 * <p>Immutable, and holds nothing of the caller's: it can be kept. The texts are the same in every
 * locale.
 *
 * @param title what was compared
 * @param time when the comparison began
 * @param environment the JVM and the machine, in a few words
 * @param baseline the name of the implementation that the others are compared with
 * @param settings how it was made
 * @param implementations their names, in the order in which they were given
 * @param testCases their names, in the order in which they were given
 * @param measurements a row for each test case and implementation, in those orders
 * @param comparisons one for each test case and candidate, in those orders; empty where there is
 *     only one implementation
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations are for compilers that have them
public record ComparisonResult(
    String title,
    Instant time,
    String environment,
    String baseline,
    ComparisonSettings settings,
    List<String> implementations,
    List<String> testCases,
    List<Measurement> measurements,
    List<Comparison> comparisons) {

  /** Copies the lists. */
  public ComparisonResult {
    implementations = List.copyOf(implementations);
    testCases = List.copyOf(testCases);
    measurements = List.copyOf(measurements);
    comparisons = List.copyOf(comparisons);
  }

  /**
   * The row of an implementation in a test case.
   *
   * @param implementation its name
   * @param testCase the test case's name
   * @return the row; empty if there is no such name
   */
  public Optional<Measurement> measurement(String implementation, String testCase) {
    return measurements.stream()
        .filter(each -> each.implementation().equals(implementation))
        .filter(each -> each.testCase().equals(testCase))
        .findFirst();
  }

  /**
   * The verdict on a candidate in a test case.
   *
   * @param implementation its name
   * @param testCase the test case's name
   * @return the comparison; empty if there is no such name, or it is the baseline
   */
  public Optional<Comparison> comparison(String implementation, String testCase) {
    return comparisons.stream()
        .filter(each -> each.implementation().equals(implementation))
        .filter(each -> each.testCase().equals(testCase))
        .findFirst();
  }

  /**
   * The candidates that do not do what the baseline does.
   *
   * @return all comparisons whose verdict is {@link Verdict#WRONG}
   */
  public List<Comparison> mismatches() {
    return comparisons.stream().filter(each -> each.verdict() == Verdict.WRONG).toList();
  }

  /**
   * The result as tables for a console: what is wrong, the measurements with the columns {@code
   * implementation}, {@code test_case}, {@code duration}, {@code success} and {@code result/error},
   * the verdicts, and what to mind.
   *
   * @return the tables, each line ended by a line feed
   */
  public String toText() {
    return TextComparison.of(this);
  }

  /**
   * The same as Markdown.
   *
   * @return tables of GitHub's flavour; names and results are escaped
   */
  public String toMarkdown() {
    return MarkdownComparison.of(this);
  }

  /**
   * The measurements and the verdicts as CSV (RFC 4180), a row for each test case and
   * implementation. {@code duration} is in seconds, columns that end in {@code _nanos} in
   * nanoseconds. Texts that a spreadsheet would take for a formula have an apostrophe in front.
   *
   * @return a header and the rows, each ended by CR LF
   */
  public String toCsv() {
    return CsvComparison.of(this);
  }

  /**
   * Everything as JSON, the repetitions too. Durations are nanoseconds, as their keys say.
   *
   * @return an object, on one line
   */
  public String toJson() {
    return JsonComparison.of(this);
  }

  /**
   * Everything as a page to look at: verdicts, distributions and ratios as pictures. It needs no
   * other file, no network and no script, and escapes all names and results.
   *
   * @return an HTML document
   */
  public String toHtml() {
    return HtmlComparison.of(this);
  }

  /** The tables: {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
