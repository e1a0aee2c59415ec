package dev.ote.runtime.compare;

import dev.ote.runtime.text.SafeText;
import java.io.PrintStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prints the progress as plain lines: one for each phase of each test case, and one for each
 * mismatch. Fit for logs and for consoles alike, since it never goes back.
 */
public final class ConsoleProgress implements ComparisonListener {
  private final PrintStream out;
  private @Nullable Phase phase;
  private String testCase = "";

  /**
   * Creates a listener.
   *
   * @param out where it prints
   */
  public ConsoleProgress(PrintStream out) {
    this.out = Objects.requireNonNull(out, "out");
  }

  @Override
  public void progress(Progress progress) {
    boolean same = progress.phase() == phase && progress.testCase().equals(testCase);
    phase = progress.phase();
    testCase = progress.testCase();
    if (progress.done() == progress.total()) {
      out.println("[100%] done");
    } else if (!same) {
      int percent = (int) (100L * progress.done() / progress.total());
      out.println("[" + percent + "%] " + verb(progress.phase()) + " " + SafeText.escape(testCase));
    }
  }

  private static String verb(Phase phase) {
    return switch (phase) {
      case VERIFYING -> "verifying";
      case WARMING_UP -> "warming up";
      case MEASURING -> "measuring";
    };
  }

  @Override
  public void mismatch(String implementation, String test, String reason) {
    out.println(
        "WRONG: " + SafeText.escape(implementation + ", " + test) + ": " + SafeText.escape(reason));
  }
}
