package dev.ote.runtime.compare.engine;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.LongSupplier;

/** How often this JVM has collected garbage, by the JDK's beans, where they are there. */
final class GarbageCollections {
  private GarbageCollections() {}

  /** Apart, so that nothing of the module java.management is loaded before it is asked for. */
  private static final class Jdk implements LongSupplier {
    private final List<GarbageCollectorMXBean> beans =
        ManagementFactory.getGarbageCollectorMXBeans();

    @Override
    public long getAsLong() {
      long count = 0;
      for (GarbageCollectorMXBean bean : beans) {
        count += Math.max(0, bean.getCollectionCount());
      }
      return count;
    }
  }

  /** A counter that only grows; one that stays 0 where the JVM has no such beans. */
  static LongSupplier counter() {
    try {
      return new Jdk();
    } catch (LinkageError absent) {
      return () -> 0;
    }
  }
}
