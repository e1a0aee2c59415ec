package dev.ote.runtime.resource;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The meter of this JVM, made when it is first asked for. */
final class ThreadMeters {
  private static final AtomicBoolean SAID = new AtomicBoolean();

  /** Reads nothing. */
  static final ThreadMeter NONE =
      new ThreadMeter() {
        @Override
        public long cpuNanos() {
          return UNKNOWN;
        }

        @Override
        public long allocatedBytes() {
          return UNKNOWN;
        }

        @Override
        public long costNanos() {
          return 0;
        }
      };

  private ThreadMeters() {}

  private static final class Jdk {
    static final ThreadMeter METER;
    static final @Nullable Throwable OBSTACLE;

    static {
      ThreadMeter meter = NONE;
      Throwable obstacle = null;
      try {
        meter = JdkThreadMeter.create();
      } catch (RuntimeException | LinkageError absent) {
        obstacle = absent;
      }
      METER = meter;
      OBSTACLE = obstacle;
    }
  }

  /**
   * The meter.
   *
   * @param problems is told, the first time, why there is none
   * @return one that reads nothing where there is none
   */
  static ThreadMeter system(Consumer<String> problems) {
    Throwable obstacle = Jdk.OBSTACLE;
    if (obstacle != null && SAID.compareAndSet(false, true)) {
      problems.accept(
          "CPU time and allocated bytes cannot be measured (ote.resources): "
              + obstacle
              + (obstacle instanceof LinkageError ? "; add the module jdk.management" : ""));
    }
    return Jdk.METER;
  }
}
