package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.Output;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;

/** A command that leaves a file or a folder, and is silent about what is found. */
@Command(
    exitCodeList = {
      "0:it is written",
      "2:the command cannot be run as it was given",
      "3:sources do not compile here; what is written may be incomplete"
    })
abstract class WritingCommand extends AnalysisCommand {
  private final Output output;

  WritingCommand(Output output) {
    this.output = output;
  }

  /** Where to. */
  abstract Path to();

  @Override
  final void configure(Analysis analysis) throws IOException {
    analysis.writing(output, to());
  }

  @Override
  final int finish(Run run, AnalysisResult result) {
    run.printProblems(result);
    output.remark(to(), result).ifPresent(run::say);
    return result.problems().isEmpty() ? ExitCode.CLEAN : ExitCode.USAGE;
  }
}
