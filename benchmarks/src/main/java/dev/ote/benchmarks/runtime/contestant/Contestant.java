package dev.ote.benchmarks.runtime.contestant;

/**
 * One way of calling {@link Service}. Each has a loop of its own, so that what the compiler learns
 * of one does not change another. Safe for use by the threads that share the calls.
 */
@FunctionalInterface
public interface Contestant {

  /**
   * Calls the service.
   *
   * @param calls how often
   * @return something that depends on every call
   */
  long run(int calls);
}
