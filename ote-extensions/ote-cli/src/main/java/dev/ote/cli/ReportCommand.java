package dev.ote.cli;

import dev.ote.analysis.Analysis;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ote report}. */
@Command(
    name = "report",
    description = "Writes index.html, ote.sarif and ote.json about everything that is checked.")
final class ReportCommand extends AnalysisCommand {

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      defaultValue = "ote-report",
      description = "The folder to write to. Default: ${DEFAULT-VALUE}.")
  private Path directory = Path.of("");

  @Override
  void configure(Analysis analysis) {
    analysis.with("ote.report", fromHere(directory));
  }
}
