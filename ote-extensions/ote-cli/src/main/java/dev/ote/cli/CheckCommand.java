package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ote check}. */
@Command(
    name = "check",
    description = "Prints what is missing or untrue, a line each.",
    exitCodeList = {
      "0:nothing was found",
      "1:something was found",
      "2:the command cannot be run as it was given",
      "3:sources do not compile here; what was found may be incomplete"
    })
final class CheckCommand extends AnalysisCommand {
  /** More than anybody mends by hand at once. */
  private static final int MANY = 50;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are accepted; see 'ote baseline'.")
  private @Nullable Path baseline;

  @Option(
      names = "--strict",
      description = "The baseline must be current: nothing in it that is found no more.")
  private boolean strict;

  @Override
  void configure(Analysis analysis) {
    if (baseline == null) {
      if (strict) {
        throw new CannotRun("--strict means nothing without --baseline");
      }
      return;
    }
    if (!Files.isRegularFile(baseline)) {
      throw new CannotRun("there is no baseline " + baseline + "; 'ote baseline' writes one");
    }
    analysis
        .with("ote.baseline", baseline.toAbsolutePath().toString())
        .with("ote.baselineStrict", Boolean.toString(strict));
  }

  @Override
  int finish(Run run, AnalysisResult result) {
    run.printFindings(result);
    return result.findings().isEmpty() ? ExitCode.CLEAN : ExitCode.FOUND;
  }

  @Override
  List<String> advice(AnalysisResult result) {
    return result.findings().size() < MANY
        ? super.advice(result)
        : List.of(
            "ote: 'ote fix' writes a patch of what is mechanical, 'ote baseline' accepts what is"
                + " there, -O ote.severity.CHECK=off leaves a check out");
  }
}
