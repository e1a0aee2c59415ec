package dev.ote.benchmarks.runtime.contestant;

import ch.qos.logback.classic.Level;
import ch.qos.logback.core.helpers.NOPAppender;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.Trace;

/** Calls that fail, thrown and caught at the same depth by all. */
final class Failures {
  /** Frames below the call, as in a small application. */
  private static final int DEPTH = 20;

  private Failures() {}

  /** A method that hands its call on: as many frames as with a wrapper. */
  private record Forwarding(Service service) {
    long fail(long value) {
      return service.fail(value);
    }
  }

  static Contestant bare() {
    Forwarding service = new Forwarding(new Service());
    return calls ->
        atDepth(
            DEPTH,
            () -> {
              long sum = 0;
              for (int i = 0; i < calls; i++) {
                try {
                  sum += service.fail(i);
                } catch (IllegalStateException expected) {
                  sum++;
                }
              }
              return sum;
            });
  }

  /** Who catches it asks for the stack trace, which the JVM only then turns into objects. */
  static Contestant trace() {
    Forwarding service = new Forwarding(new Service());
    return calls ->
        atDepth(
            DEPTH,
            () -> {
              long sum = 0;
              for (int i = 0; i < calls; i++) {
                try {
                  sum += service.fail(i);
                } catch (IllegalStateException failure) {
                  sum += failure.getStackTrace().length;
                }
              }
              return sum;
            });
  }

  /** Nobody logs the failure or asks for its path. */
  static Contestant unread() {
    Logs.to(new NOPAppender<>(), Level.OFF);
    ServiceObserved service = observed();
    return calls ->
        atDepth(
            DEPTH,
            () -> {
              long sum = 0;
              for (int i = 0; i < calls; i++) {
                try {
                  sum += service.fail(i);
                } catch (IllegalStateException expected) {
                  sum++;
                }
              }
              return sum;
            });
  }

  /** The failure is not logged; the one who catches it asks for its path. */
  static Contestant read() {
    Logs.to(new NOPAppender<>(), Level.OFF);
    ServiceObserved service = observed();
    return calls ->
        atDepth(
            DEPTH,
            () -> {
              long sum = 0;
              for (int i = 0; i < calls; i++) {
                try {
                  sum += service.fail(i);
                } catch (IllegalStateException failure) {
                  sum += Trace.path(failure).operations().size();
                }
              }
              return sum;
            });
  }

  /** FAILED is logged, with its path, to an appender that drops it. */
  static Contestant logged() {
    Logs.to(new NOPAppender<>(), Level.ERROR);
    ServiceObserved service = observed();
    return calls ->
        atDepth(
            DEPTH,
            () -> {
              long sum = 0;
              for (int i = 0; i < calls; i++) {
                try {
                  sum += service.fail(i);
                } catch (IllegalStateException expected) {
                  sum++;
                }
              }
              return sum;
            });
  }

  /** What one would write by hand: one line with the stack. */
  static Contestant loggedByHand() {
    Logs.to(new NOPAppender<>(), Level.ERROR);
    Forwarding service = new Forwarding(new Service());
    return calls ->
        atDepth(
            DEPTH,
            () -> {
              long sum = 0;
              for (int i = 0; i < calls; i++) {
                try {
                  sum += service.fail(i);
                } catch (IllegalStateException failure) {
                  Logs.service().error("Service.fail failed", failure);
                  sum++;
                }
              }
              return sum;
            });
  }

  private static ServiceObserved observed() {
    return new ServiceObserved(new Service(), PerformanceMetrics.builder().build());
  }

  private interface Calls {
    long make();
  }

  private static long atDepth(int depth, Calls calls) {
    return depth == 0 ? calls.make() : 1 + atDepth(depth - 1, calls);
  }
}
