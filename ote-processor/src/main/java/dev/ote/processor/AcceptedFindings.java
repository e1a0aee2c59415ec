package dev.ote.processor;

import dev.ote.processor.diagnostic.Baseline;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.option.Options;
import dev.ote.processor.output.IoProblem;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@code ote.baseline} and its companions ask for. */
final class AcceptedFindings {
  private static final int PROBLEMS_SHOWN = 5;

  private final Options options;
  private final DiagnosticPrinter printer;
  private Baseline baseline = Baseline.none();
  private boolean isRead;

  AcceptedFindings(Options options, DiagnosticPrinter printer) {
    this.options = options;
    this.printer = printer;
  }

  /**
   * Reads the file, and says what is wrong with it.
   *
   * @param sources the files that are compiled: a relative path begins at the root of their project
   */
  Baseline read(Stream<SourceFile> sources) {
    try {
      Path path = Path.of(options.baseline());
      Path file =
          path.isAbsolute()
              ? path
              : ProjectRoot.of(sources, ProjectRoot.here()).resolve(path).normalize();
      baseline = Baseline.of(file, options.baselineUpdate());
      isRead = true;
      sayProblems(baseline.problems());
    } catch (InvalidPathException e) {
      say("it is no path: " + e.getReason());
    }
    return baseline;
  }

  private void sayProblems(List<String> problems) {
    problems.stream().limit(PROBLEMS_SHOWN).forEach(this::say);
    if (problems.size() > PROBLEMS_SHOWN) {
      say("and %d more lines cannot be read".formatted(problems.size() - PROBLEMS_SHOWN));
    }
  }

  private void say(String problem) {
    printer.print(Check.INVALID_OPTION, "baseline '" + options.baseline() + "': " + problem);
  }

  /** Says, if asked to, what is accepted and not found any more. */
  void sayStale(Certainty certainty) {
    if (isRead && options.baselineStrict() && !options.baselineUpdate()) {
      baseline
          .stale(certainty)
          .forEach(
              text ->
                  printer.print(
                      Check.BASELINE_STALE, "baseline '" + options.baseline() + "': " + text));
    }
  }

  /**
   * Writes, if asked to, what was found into the file.
   *
   * @param complete false where errors kept something from being checked: it is not written then
   */
  void update(Certainty certainty, boolean complete) {
    if (!isRead || !options.baselineUpdate()) {
      return;
    }
    if (!complete) {
      printer.note(
          "OTE: baseline '%s' is not written, because errors kept something from being checked"
              .formatted(options.baseline()));
      return;
    }
    try {
      baseline.update(certainty);
    } catch (IOException e) {
      say("it cannot be written: " + IoProblem.text(e));
    }
  }
}
