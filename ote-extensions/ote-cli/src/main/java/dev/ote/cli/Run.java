package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Runs an analysis and prints what it says: findings to the output, all else to the error output.
 */
final class Run {
  private static final int ERRORS_SHOWN = 10;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean quiet;

  Run(CommandSpec command, boolean quiet) {
    this.out = command.commandLine().getOut();
    this.err = command.commandLine().getErr();
    this.quiet = quiet;
  }

  AnalysisResult analyse(Analysis analysis) {
    try (ProgressDisplay display = ProgressDisplay.of(quiet, err)) {
      AnalysisResult result = analysis.with(display::advanced).run();
      if (result.files() == 0) {
        throw new CannotRun("there are no Java files in what was given");
      }
      return result;
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw new CannotRun(String.valueOf(e.getMessage()));
    }
  }

  void printFindings(AnalysisResult result) {
    result.findings().forEach(finding -> out.println(line(finding)));
    out.flush();
  }

  /** Prints the processor's notes, and what the compiler did not understand. */
  void printRemarks(AnalysisResult result) {
    List<Message> errors = result.compilerErrors();
    errors.stream().limit(ERRORS_SHOWN).forEach(error -> err.println(line(error)));
    if (!errors.isEmpty()) {
      err.printf(
          "ote: %d compiler error%s%s: what was found may be incomplete; is the class path whole?%n",
          errors.size(),
          errors.size() == 1 ? "" : "s",
          errors.size() > ERRORS_SHOWN ? ", of which " + ERRORS_SHOWN + " are shown" : "");
    }
    if (!quiet) {
      result.messages().stream()
          .filter(message -> message.kind() == Diagnostic.Kind.NOTE)
          .filter(message -> message.text().startsWith("OTE: "))
          .forEach(note -> err.println(note.text()));
    }
    err.flush();
  }

  /** As compilers print it, so that editors find the place. */
  private static String line(Message message) {
    String kind = message.kind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    if (message.file().isEmpty()) {
      return kind + ": " + message.text();
    }
    return "%s:%d:%d: %s: %s"
        .formatted(shown(message.file()), message.line(), message.column(), kind, message.text());
  }

  private static String shown(String file) {
    Path here = Path.of("").toAbsolutePath();
    Path path = Path.of(file).toAbsolutePath().normalize();
    return (path.startsWith(here) ? here.relativize(path) : path).toString();
  }
}
