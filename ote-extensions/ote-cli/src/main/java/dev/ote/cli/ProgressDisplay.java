package dev.ote.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** Shows that long work goes on: a bar to people, a line now and then to log files. */
interface ProgressDisplay extends AutoCloseable {

  void advanced(int done, int total, String what);

  @Override
  void close();

  static ProgressDisplay of(boolean quiet, PrintWriter err) {
    if (quiet) {
      return new Silent();
    }
    return Ansi.AUTO.enabled() ? new Bar() : new Lines(err);
  }

  /** Shows nothing. */
  record Silent() implements ProgressDisplay {
    @Override
    public void advanced(int done, int total, String what) {}

    @Override
    public void close() {}
  }

  /** Redraws one line of the terminal. */
  record Bar(ProgressBar bar) implements ProgressDisplay {
    Bar() {
      this(
          new ProgressBarBuilder()
              .setTaskName("Analysing")
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(100)
              .clearDisplayOnFinish()
              .build());
    }

    @Override
    public void advanced(int done, int total, String what) {
      bar.maxHint(total);
      bar.stepTo(done);
      bar.setExtraMessage(what);
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  /** Prints a line when some time has passed since the last. */
  final class Lines implements ProgressDisplay {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter err;
    private long last = System.nanoTime();

    Lines(PrintWriter err) {
      this.err = err;
    }

    @Override
    public void advanced(int done, int total, String what) {
      long now = System.nanoTime();
      if (TimeUnit.NANOSECONDS.toSeconds(now - last) >= PAUSE.toSeconds()) {
        last = now;
        err.printf("Analysing: %d %% (%s)%n", 100L * done / total, what);
        err.flush();
      }
    }

    @Override
    public void close() {}
  }
}
