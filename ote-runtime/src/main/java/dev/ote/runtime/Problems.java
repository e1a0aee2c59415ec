package dev.ote.runtime;

import org.slf4j.LoggerFactory;

/** Says what is wrong with how the runtime was set up. Never throws. */
final class Problems {
  private Problems() {}

  static void report(String problem) {
    try {
      LoggerFactory.getLogger(PerformanceMetrics.class.getPackageName()).warn("OTE: {}", problem);
    } catch (Throwable fault) {
      Faults.GLOBAL.contain(fault);
    }
  }
}
