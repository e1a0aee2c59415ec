package dev.ote.runtime.anomaly;

import java.util.function.Consumer;

/** Tells of collections of the heap. */
@FunctionalInterface
public interface HeapSource {
  /**
   * Begins to tell.
   *
   * @param listener is told of each collection, on any thread; returns soon and throws nothing
   * @return ends it
   */
  Runnable start(Consumer<HeapUse> listener);

  /**
   * The collections of this JVM, as it notifies of them.
   *
   * @return a source that tells of nothing where the module {@code jdk.management} is not there
   */
  static HeapSource ofJvm() {
    return listener -> {
      try {
        return GcNotifications.start(listener);
      } catch (RuntimeException | LinkageError absent) {
        return () -> {};
      }
    };
  }

  /**
   * No collections.
   *
   * @return a source that tells of nothing
   */
  static HeapSource none() {
    return listener -> () -> {};
  }
}
