package dev.ote.runtime.experiment;

/**
 * One way of answering a call that returns nothing.
 *
 * @param <X> what it may throw, besides unchecked exceptions
 */
@FunctionalInterface
public interface Action<X extends Throwable> {
  /**
   * Answers the call.
   *
   * @throws X if it fails, which is an outcome as any other
   */
  void run() throws X;
}
