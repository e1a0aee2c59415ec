package dev.ote.runtime.report;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.output.AtomicFile;
import dev.ote.runtime.snapshot.MetricsSnapshot;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.UsageSnapshot;
import dev.ote.runtime.text.OperationGlob;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation report: how often each operation was called, how long it took, how often it failed,
 * what it used.
 *
 * <p>{@link #filter}, {@link #sortedBy} and {@link #top} make other reports of a part, one after
 * the other, as streams do: {@code report.filter("Payment.*").sortedBy(TOTAL_TIME).top(10)}.
 *
 * <p>Immutable. The texts are the same in every locale.
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class Report {
  private final MetricsSnapshot snapshot;
  private final @Nullable Instant since;
  private final List<OperationSnapshot> operations;
  private final UsageSnapshot unattributed;
  private final int leftOut;

  /**
   * A report of a snapshot.
   *
   * @param snapshot what is reported
   */
  public Report(MetricsSnapshot snapshot) {
    this(snapshot, null);
  }

  /**
   * A report of an interval.
   *
   * @param snapshot what is reported
   * @param since when the interval begins; it ends at the snapshot's time. Null where that is not
   *     known
   */
  public Report(MetricsSnapshot snapshot, @Nullable Instant since) {
    this(snapshot, since, snapshot.operations(), snapshot.unattributed(), 0);
  }

  private Report(
      MetricsSnapshot snapshot,
      @Nullable Instant since,
      List<OperationSnapshot> operations,
      UsageSnapshot unattributed,
      int leftOut) {
    this.snapshot = requireNonNull(snapshot, "snapshot");
    this.since = since;
    this.operations = List.copyOf(operations);
    this.unattributed = unattributed;
    this.leftOut = leftOut;
  }

  /**
   * What is reported, whatever part of it this report shows.
   *
   * @return the whole snapshot
   */
  public MetricsSnapshot snapshot() {
    return snapshot;
  }

  /**
   * When the interval began that is reported; it ends at the snapshot's {@code time}.
   *
   * @return a time; empty where that is not known
   */
  public Optional<Instant> since() {
    return Optional.ofNullable(since);
  }

  /**
   * What the report shows, in its order.
   *
   * @return the operations' series
   */
  public List<OperationSnapshot> operations() {
    return operations;
  }

  /** Usage of no operation, where that is shown. */
  UsageSnapshot unattributed() {
    return unattributed;
  }

  /** How many operations {@link #top} has cut off. */
  int leftOut() {
    return leftOut;
  }

  /**
   * The operations of some names only.
   *
   * @param pattern in which {@code *} stands for any characters, such as {@code Payment.*}
   * @return another report, in the same order; without the usage of no operation
   */
  public Report filter(String pattern) {
    OperationGlob glob = new OperationGlob(requireNonNull(pattern, "pattern"));
    return new Report(
        snapshot,
        since,
        operations.stream().filter(each -> glob.matches(each.name())).toList(),
        UsageSnapshot.NONE,
        leftOut);
  }

  /**
   * The operations in another order.
   *
   * @param column what to sort by; what deserves a look comes first
   * @return another report; operations that are the same by the column are sorted by name
   */
  public Report sortedBy(Column column) {
    return new Report(snapshot, since, ColumnOrder.sort(operations, column), unattributed, leftOut);
  }

  /**
   * The first operations only.
   *
   * @param most how many, at least 0
   * @return another report; its tables say how many are left out
   * @throws IllegalArgumentException if {@code most} is negative
   */
  public Report top(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("top is negative: " + most);
    }
    if (most >= operations.size()) {
      return this;
    }
    int more = operations.size() - most;
    return new Report(snapshot, since, operations.subList(0, most), unattributed, leftOut + more);
  }

  /**
   * The report as a table, with lines about failures below it.
   *
   * <p>One line an operation. {@code calls} counts calls that have ended, however they ended;
   * {@code avg_time}, {@code total_time}, the percentiles and {@code max} are over all of them.
   * {@code success_rate} is the share of calls that did what their documentation promises:
   * successes and expected exceptions count as such, failures do not, and cancelled calls are left
   * out. {@code -} stands where there is nothing to compute from.
   *
   * <p>Where calls were measured, {@code cpu_time} and {@code allocated} are the means of a call.
   * Where usage was reported, {@code api_calls}, {@code tokens_in}, {@code tokens_out} and {@code
   * cost} are sums, {@code cost_per_call} is the cost divided by {@code calls}, and the last row
   * has what belongs to no operation.
   *
   * @return the table, each line ended by a line feed
   */
  public String toText() {
    return TextReport.of(this);
  }

  /**
   * The report as Markdown: what {@link #toText()} has, under headings.
   *
   * @return tables and lists in GitHub's flavour
   */
  public String toMarkdown() {
    return MarkdownReport.of(this);
  }

  /**
   * The report as comma-separated values (RFC 4180), one row an operation.
   *
   * <p>Durations are whole nanoseconds, sums of resources and usage as in {@link #toJson()}, rates
   * fractions of 1. A cell is empty where there is nothing to compute from. Costs have two columns
   * for each currency. Texts that a spreadsheet would compute have an apostrophe in front.
   *
   * @return a heading and rows, each ended by carriage return and line feed
   */
  public String toCsv() {
    return CsvReport.of(this);
  }

  /**
   * The report as JSON; what is written so can be {@linkplain #read read} and compared later.
   *
   * <p>An object with the keys {@code format} and {@code version}, {@code since} where that is
   * known, {@code time} (ISO-8601, UTC) and {@code operations}, an array. Durations are whole
   * nanoseconds, as their keys say; {@code success_rate} is a fraction of 1. Both are {@code null}
   * where there is nothing to compute from. {@code histograms} has, by outcome, all that is known
   * of durations; a bucket is its lowest duration, its highest, and a count. {@code thrown} and
   * {@code last_failure} are there where calls threw, keys for resources and usage where there are
   * any; {@code unattributed} is the usage of no operation. Costs are decimal texts by currency.
   *
   * @return the object, on one line
   */
  public String toJson() {
    return JsonReport.of(this);
  }

  /**
   * The report in a given format.
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
   * Writes the report to a file, which appears as a whole, with its folder where there is none. The
   * name's ending says how: {@link ReportFormat#of(Path)}. Only JSON can be read back.
   *
   * @param file such as {@code report.json}
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws IOException if that is not possible; an old file is then as it was
   */
  public void save(Path file) throws IOException {
    save(file, ReportFormat.of(file));
  }

  /**
   * Writes the report to a file, whatever its name, which appears as a whole.
   *
   * @param file where to
   * @param format how
   * @throws IOException if that is not possible; an old file is then as it was
   */
  public void save(Path file, ReportFormat format) throws IOException {
    AtomicFile.write(file, to(format));
  }

  /**
   * Reads a report that was saved as JSON.
   *
   * @param file the file
   * @return the report
   * @throws ReportFormatException if it holds anything else; the message names the file and says
   *     where it is wrong, and why
   * @throws IOException if it cannot be read
   */
  public static Report read(Path file) throws IOException {
    return ReportFile.read(file);
  }

  /**
   * What changed since an earlier report.
   *
   * @param earlier the earlier report, of the same program or of another
   * @return the comparison, by {@link ComparisonThresholds#DEFAULT}
   */
  public ReportComparison against(Report earlier) {
    return against(earlier, ComparisonThresholds.DEFAULT);
  }

  /**
   * What changed since an earlier report.
   *
   * @param earlier the earlier report, of the same program or of another
   * @param thresholds what it takes that a difference counts
   * @return the comparison
   */
  public ReportComparison against(Report earlier, ComparisonThresholds thresholds) {
    return new ReportComparison(requireNonNull(earlier, "earlier"), this, thresholds);
  }

  /**
   * What changed since a report that was saved as JSON.
   *
   * @param earlier the file
   * @return the comparison, by {@link ComparisonThresholds#DEFAULT}
   * @throws IOException as {@link #read} throws it
   */
  public ReportComparison against(Path earlier) throws IOException {
    return against(read(earlier));
  }

  /** The report as a table: {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
