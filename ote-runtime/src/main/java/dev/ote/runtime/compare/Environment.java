package dev.ote.runtime.compare;

import dev.ote.runtime.text.SafeText;

/** Where something was measured, in a few words. */
final class Environment {
  private Environment() {}

  static String text() {
    int processors = Runtime.getRuntime().availableProcessors();
    return SafeText.escape(
        System.getProperty("java.vm.name", "JVM")
            + " "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name", "unknown system")
            + " "
            + System.getProperty("os.arch", "")
            + ", "
            + processors
            + (processors == 1 ? " processor" : " processors"));
  }
}
