package dev.ote.cli;

import dev.ote.analysis.Analysis;
import dev.ote.analysis.AnalysisResult;
import dev.ote.analysis.CompilerErrors;
import dev.ote.analysis.Message;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Runs an analysis and prints what it says: findings to the output, all else to the error output.
 */
final class Run {
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

  /** Prints what went wrong besides the sources. */
  void printProblems(AnalysisResult result) {
    result.problems().forEach(problem -> err.println(line(problem)));
  }

  /** Prints the processor's notes, and what the compiler did not understand. */
  void printRemarks(AnalysisResult result) {
    CompilerErrors errors = result.compilerErrors();
    errors.shown().forEach(error -> err.println(line(error)));
    if (!errors.isEmpty()) {
      err.println("ote: " + errors.summary());
    }
    result.notes().forEach(this::say);
    err.flush();
  }

  /** Prints what the user should know in any case. */
  void warn(String remark) {
    err.println(remark);
  }

  /** Prints a remark, if such are wanted. */
  void say(String remark) {
    if (!quiet) {
      err.println(remark);
    }
  }

  /** As compilers print it, so that editors find the place. */
  private static String line(Message message) {
    String kind = message.kind() == Diagnostic.Kind.ERROR ? "error" : "warning";
    if (message.file().isEmpty()) {
      return kind + ": " + message.text();
    }
    return "%s:%d:%d: %s: %s"
        .formatted(
            message.fileFrom(Path.of("")), message.line(), message.column(), kind, message.text());
  }
}
