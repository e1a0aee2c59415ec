package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
