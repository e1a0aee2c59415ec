package dev.ote.cli;

import java.io.PrintWriter;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code ote}: everything that it can do is a subcommand. */
@Command(
    name = "ote",
    description =
        "Says where the OTE documentation of a source tree is missing, or no longer true;"
            + " what changed between two evaluation reports; and what is unusual in recorded"
            + " series.",
    mixinStandardHelpOptions = true,
    commandListHeading = "%nCommands:%n",
    footer = {
      "%n'ote COMMAND --help' tells what a command takes. For example:",
      "  ote check src/main/java -cp 'lib/*'",
      "  ote detect series scored",
      "For Maven projects there is dev.ote:ote-maven-plugin, which knows the class path."
    },
    versionProvider = Version.class,
    subcommands = {
      CheckCommand.class,
      ReportCommand.class,
      FixCommand.class,
      BaselineCommand.class,
      CompareCommand.class,
      DetectCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Main {
  private Main() {}

  /**
   * Runs a command and ends the JVM with its {@link ExitCode}.
   *
   * @param arguments the command and its options
   */
  public static void main(String... arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::correct)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** Says what is wrong, and where help is; the whole help would bury the first. */
  private static int correct(ParameterException mistake, String[] unused) {
    CommandLine command = mistake.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ote: " + mistake.getMessage());
    if (!UnmatchedArgumentException.printSuggestions(mistake, err)) {
      err.printf("Try '%s --help'.%n", command.getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE;
  }

  /** What the user can mend is one line; what only we can mend is a stack trace. */
  private static int explain(Exception fault, CommandLine command, CommandLine.ParseResult unused) {
    PrintWriter err = command.getErr();
    if (fault instanceof CannotRun) {
      err.println("ote: " + fault.getMessage());
      return ExitCode.USAGE;
    }
    fault.printStackTrace(err);
    return ExitCode.FAULT;
  }
}
