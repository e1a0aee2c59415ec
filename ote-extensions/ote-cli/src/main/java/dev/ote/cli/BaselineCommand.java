package dev.ote.cli;

import dev.ote.analysis.Output;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ote baseline}. */
@Command(
    name = "baseline",
    description = "Writes down what is found today, so that only what is new is reported.",
    footer = "%n'ote check --baseline FILE' accepts what is in the file.")
final class BaselineCommand extends WritingCommand {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      defaultValue = "ote-baseline.txt",
      description = "The file to write. Default: ${DEFAULT-VALUE}.")
  private Path baseline = Path.of("");

  BaselineCommand() {
    super(Output.BASELINE);
  }

  @Override
  Path to() {
    return baseline;
  }
}
