package dev.ote.processor;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DiagnosticPrinter;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Keeps a fault of ours from taking the user's build down: it becomes one diagnostic that names the
 * type and the stage, and the other types go on.
 */
final class StageGuard {
  private final DiagnosticPrinter printer;
  private final StageListener listener;
  private final Set<String> reported = new HashSet<>();

  /** Told of every stage that is entered; tests throw from it. */
  interface StageListener {
    void entering(String stage, String type);
  }

  StageGuard(DiagnosticPrinter printer, StageListener listener) {
    this.printer = printer;
    this.listener = listener;
  }

  /** Runs a stage for one type; {@code otherwise} stands in for its result when it fails. */
  <T> T run(String stage, String type, T otherwise, Supplier<T> action) {
    try {
      listener.entering(stage, type);
      return action.get();
    } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
      report(stage, type, e);
      return otherwise;
    }
  }

  /** Runs a stage that has no result. */
  void run(String stage, String type, Runnable action) {
    Boolean unused =
        run(
            stage,
            type,
            true,
            () -> {
              action.run();
              return true;
            });
  }

  /** Whether some stage was left out of some type. */
  boolean hasFailed() {
    return !reported.isEmpty();
  }

  private void report(String stage, String type, Throwable fault) {
    if (!reported.add(stage + " " + type)) {
      return; // The stage comes to a type more than once; one diagnostic is enough.
    }
    StackTraceElement[] stack = fault.getStackTrace();
    printer.print(
        Check.INTERNAL_ERROR,
        "OTE failed on %s in stage '%s' and left it out: %s%s; please report this"
            .formatted(
                type,
                stage,
                String.valueOf(fault).replaceAll("\\s+", " "),
                stack.length == 0 ? "" : " at " + stack[0]));
  }
}
