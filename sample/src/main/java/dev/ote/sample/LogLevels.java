package dev.ote.sample;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/** Logback's levels, set while the program runs. */
final class LogLevels {

  private LogLevels() {}

  /** Lets nothing of this application through: failures are counted, and no longer logged. */
  static void silence() {
    if (LoggerFactory.getLogger("dev.ote.sample") instanceof Logger logger) {
      logger.setLevel(Level.OFF);
    }
  }
}
