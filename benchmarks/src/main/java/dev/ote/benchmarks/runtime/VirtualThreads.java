package dev.ote.benchmarks.runtime;

import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Virtual threads, in code that is compiled for a JDK without them. */
final class VirtualThreads {
  private VirtualThreads() {}

  /** Makes virtual threads; null on a JDK before 21. */
  static @Nullable ThreadFactory factory() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      return (ThreadFactory)
          Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException before21) {
      return null;
    }
  }
}
