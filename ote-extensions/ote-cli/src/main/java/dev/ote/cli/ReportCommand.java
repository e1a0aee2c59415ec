package dev.ote.cli;

import dev.ote.analysis.Output;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ote report}. */
@Command(
    name = "report",
    description = "Writes index.html, ote.sarif and ote.json about everything that is checked.")
final class ReportCommand extends WritingCommand {

  @Option(
      names = {"-d", "--directory"},
      paramLabel = "DIR",
      defaultValue = "ote-report",
      description = "The folder to write to. Default: ${DEFAULT-VALUE}.")
  private Path directory = Path.of("");

  ReportCommand() {
    super(Output.REPORT);
  }

  @Override
  Path to() {
    return directory;
  }
}
