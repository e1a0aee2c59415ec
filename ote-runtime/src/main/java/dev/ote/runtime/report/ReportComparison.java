package dev.ote.runtime.report;

import dev.ote.runtime.output.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What changed from an earlier report to a later one, operation by operation: what fails more,
 * takes longer or costs more, what less, what is new and what is gone.
 *
 * <p>Durations are compared by the rank test of Mann and Whitney over the histograms' buckets, with
 * as many observations as calls were timed; rates of failures by the test of two proportions. The
 * p-values of all operations are adjusted together (Holm), so that among many operations none
 * changes by chance alone. A change counts if it is certain <em>and</em> large enough: {@link
 * ComparisonThresholds}. The tests take calls for independent of each other; where slow ones come
 * in bursts, differences are less certain than they seem.
 *
 * <p>Immutable.
 */
public final class ReportComparison {
  private final Report before;
  private final Report now;
  private final ComparisonThresholds thresholds;
  private final List<ComparedOperation> operations;

  ReportComparison(Report before, Report now, ComparisonThresholds thresholds) {
    this.before = before;
    this.now = now;
    this.thresholds = thresholds;
    this.operations = List.copyOf(OperationComparison.of(before, now, thresholds));
  }

  /**
   * The earlier report.
   *
   * @return as it was given
   */
  public Report before() {
    return before;
  }

  /**
   * The later report.
   *
   * @return as it was given
   */
  public Report now() {
    return now;
  }

  /**
   * What it took that a difference counts.
   *
   * @return as they were given
   */
  public ComparisonThresholds thresholds() {
    return thresholds;
  }

  /**
   * All operations of both reports.
   *
   * @return the worst first
   */
  public List<ComparedOperation> operations() {
    return operations;
  }

  /**
   * Whether any operation changed so.
   *
   * @param change such as {@link Change#SLOWER}
   * @return whether there is one
   */
  public boolean has(Change change) {
    return count(change) > 0;
  }

  long count(Change change) {
    return operations.stream().filter(each -> each.changes().contains(change)).count();
  }

  /**
   * The comparison as a table, the worst first, and what counted as a change below it.
   *
   * @return the table, each line ended by a line feed
   */
  public String toText() {
    return ComparisonText.text(this);
  }

  /**
   * The comparison as Markdown.
   *
   * @return what {@link #toText()} has, in GitHub's flavour
   */
  public String toMarkdown() {
    return ComparisonText.markdown(this);
  }

  /**
   * The comparison as comma-separated values (RFC 4180), one row an operation: durations in
   * nanoseconds, rates as fractions of 1; a cell is empty where nothing is known.
   *
   * @return a heading and rows, each ended by carriage return and line feed
   */
  public String toCsv() {
    return ComparisonCsv.of(this);
  }

  /**
   * The comparison as JSON.
   *
   * @return an object, on one line
   */
  public String toJson() {
    return ComparisonJson.of(this);
  }

  /**
   * The comparison in a given format.
   *
   * @param format how
   * @return the text
   */
  public String to(ReportFormat format) {
    return switch (format) {
      case TEXT -> toText();
      case MARKDOWN -> toMarkdown();
      case CSV -> toCsv();
      case JSON -> toJson() + "\n";
    };
  }

  /**
   * Writes the comparison to a file, as {@link Report#save} does.
   *
   * @param file such as {@code comparison.md}
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws IOException if that is not possible; an old file is then as it was
   */
  public void save(Path file) throws IOException {
    save(file, ReportFormat.of(file));
  }

  /**
   * Writes the comparison to a file, whatever its name, which appears as a whole.
   *
   * @param file where to
   * @param format how
   * @throws IOException if that is not possible; an old file is then as it was
   */
  public void save(Path file, ReportFormat format) throws IOException {
    AtomicFile.write(file, to(format));
  }

  /** The comparison as a table: {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
