package dev.ote.cli;

import dev.ote.analysis.Analysis;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ote baseline}. */
@Command(
    name = "baseline",
    description = "Writes down what is found today, so that only what is new is reported.")
final class BaselineCommand extends AnalysisCommand {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      defaultValue = "ote-baseline.txt",
      description = "The file to write. Default: ${DEFAULT-VALUE}.")
  private Path baseline = Path.of("");

  @Override
  void configure(Analysis analysis) {
    analysis.with("ote.baseline", fromHere(baseline)).with("ote.baselineUpdate", "true");
  }
}
