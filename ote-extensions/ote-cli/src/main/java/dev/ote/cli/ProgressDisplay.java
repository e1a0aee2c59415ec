package dev.ote.cli;

import dev.ote.analysis.PacedProgress;
import dev.ote.analysis.Progress;
import java.io.PrintWriter;
import java.time.Duration;
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

  /** Prints a line now and then. */
  record Lines(Progress lines) implements ProgressDisplay {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    Lines(PrintWriter err) {
      this(
          new PacedProgress(
              PAUSE,
              line -> {
                err.println(line);
                err.flush();
              }));
    }

    @Override
    public void advanced(int done, int total, String what) {
      lines.advanced(done, total, what);
    }

    @Override
    public void close() {}
  }
}
