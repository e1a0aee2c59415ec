package dev.ote.analysis;

import java.time.Duration;
import java.util.function.Consumer;

/** Says in a line how far an analysis is, when some time has passed since the last. */
public final class PacedProgress implements Progress {
  private final Duration pause;
  private final Consumer<String> lines;
  private long last = System.nanoTime();

  /**
   * A progress that nothing was said of yet.
   *
   * @param pause how long it is silent, at least, between two lines
   * @param lines takes each line
   */
  public PacedProgress(Duration pause, Consumer<String> lines) {
    this.pause = pause;
    this.lines = lines;
  }

  @Override
  public void advanced(int done, int total, String what) {
    long now = System.nanoTime();
    if (now - last >= pause.toNanos()) {
      last = now;
      lines.accept("OTE: %d %% analysed (%s)".formatted(100L * done / total, what));
    }
  }
}
