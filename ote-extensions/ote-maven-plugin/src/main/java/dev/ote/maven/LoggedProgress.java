package dev.ote.maven;

import dev.ote.analysis.Progress;
import java.util.concurrent.TimeUnit;
import org.apache.maven.plugin.logging.Log;

/** Says now and then how far an analysis is. */
final class LoggedProgress implements Progress {
  private static final long SECONDS_BETWEEN_LINES = 10;

  private final Log log;
  private long last = System.nanoTime();

  LoggedProgress(Log log) {
    this.log = log;
  }

  @Override
  public void advanced(int done, int total, String what) {
    long now = System.nanoTime();
    if (TimeUnit.NANOSECONDS.toSeconds(now - last) >= SECONDS_BETWEEN_LINES) {
      last = now;
      log.info("OTE: %d %% (%s)".formatted(100L * done / total, what));
    }
  }
}
