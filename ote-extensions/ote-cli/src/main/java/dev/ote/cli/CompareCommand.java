package dev.ote.cli;

import dev.ote.runtime.report.Change;
import dev.ote.runtime.report.ComparisonThresholds;
import dev.ote.runtime.report.Report;
import dev.ote.runtime.report.ReportComparison;
import dev.ote.runtime.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ote compare}. */
@Command(
    name = "compare",
    description =
        "Prints what changed from one evaluation report to another: what takes longer, fails more"
            + " often or costs more, what less, what is new and what is gone.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    abbreviateSynopsis = true,
    parameterListHeading = "%nWhat is compared:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing that --fail-on names",
      "1:something that --fail-on names",
      "2:the command cannot be run as it was given, or a file is no report"
    },
    footer = "%nReports are saved by -Dote.shutdownReport=FILE.json, or report().save(FILE).")
final class CompareCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier report, a JSON file.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The later report, a JSON file.")
  private Path now = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = Formats.class,
      description =
          "${COMPLETION-CANDIDATES}. Default: by the ending of FILE (.txt, .md, .csv, .json), or"
              + " text.")
  private @Nullable ReportFormat format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The file to write to, instead of the output.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "CHANGE",
      split = ",",
      completionCandidates = Failures.class,
      description = "End with 1 if an operation is: ${COMPLETION-CANDIDATES}.")
  private List<FailOn> failOn = List.of();

  @Option(
      names = "--filter",
      paramLabel = "GLOB",
      defaultValue = "*",
      description = "Compare operations of these names only, such as 'Payment.*'.")
  private String filter = "*";

  @Option(
      names = "--alpha",
      paramLabel = "P",
      defaultValue = "0.05",
      description = "How probable one false alarm may be. Default: ${DEFAULT-VALUE}.")
  private double alpha;

  @Option(
      names = "--ratio",
      paramLabel = "R",
      defaultValue = "1.05",
      description = "The ratio of medians from which on it matters. Default: ${DEFAULT-VALUE}.")
  private double ratio;

  @Option(
      names = "--delta",
      paramLabel = "D",
      defaultValue = "0.147",
      description =
          "Cliff's delta from which on it matters, from 0 to 1. Default: ${DEFAULT-VALUE}.")
  private double delta;

  @Option(
      names = "--cost-ratio",
      paramLabel = "R",
      defaultValue = "1.1",
      description =
          "The ratio of costs, CPU time or bytes of a call from which on it matters. Default:"
              + " ${DEFAULT-VALUE}.")
  private double costRatio;

  @Option(
      names = "--min-calls",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many calls both reports must have. Default: ${DEFAULT-VALUE}.")
  private long minCalls;

  /** What may fail a build. */
  enum FailOn {
    SLOWER(Change.SLOWER),
    FAILING(Change.MORE_FAILING),
    DEARER(Change.DEARER);

    private final Change change;

    FailOn(Change change) {
      this.change = change;
    }
  }

  /** As users write them. */
  static final class Formats extends Names {
    Formats() {
      super(ReportFormat.values());
    }
  }

  /** As users write them. */
  static final class Failures extends Names {
    Failures() {
      super(FailOn.values());
    }
  }

  @Override
  public Integer call() {
    try {
      ReportComparison comparison =
          Report.read(now).filter(filter).against(Report.read(before).filter(filter), thresholds());
      write(comparison);
      boolean found = failOn.stream().anyMatch(each -> comparison.has(each.change));
      return found ? ExitCode.FOUND : ExitCode.CLEAN;
    } catch (IOException | IllegalArgumentException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
  }

  private ComparisonThresholds thresholds() {
    return new ComparisonThresholds(alpha, ratio, delta, costRatio, minCalls);
  }

  private void write(ReportComparison comparison) throws IOException {
    if (output == null) {
      PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
      out.print(comparison.to(format == null ? ReportFormat.TEXT : format));
      out.flush();
      return;
    }
    ReportFormat chosen = format == null ? ReportFormat.of(output) : format;
    try {
      comparison.save(output, chosen);
    } catch (IOException e) {
      throw new CannotRun("cannot write " + output + ": " + e.getMessage());
    }
  }
}
