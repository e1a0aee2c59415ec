package dev.ote.cli;

import dev.ote.analysis.Output;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ote fix}. */
@Command(
    name = "fix",
    description = "Writes a patch that adds or repairs what can be told from the code.",
    footer = "%nThe sources are not touched: look at the patch, and apply it with 'git apply'.")
final class FixCommand extends WritingCommand {

  @Option(
      names = "--patch",
      paramLabel = "FILE",
      defaultValue = "ote.patch",
      description = "The file to write. Default: ${DEFAULT-VALUE}.")
  private Path patch = Path.of("");

  FixCommand() {
    super(Output.PATCH);
  }

  @Override
  Path to() {
    return patch;
  }
}
