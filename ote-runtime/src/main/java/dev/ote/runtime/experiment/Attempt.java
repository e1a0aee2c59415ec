package dev.ote.runtime.experiment;

import org.jspecify.annotations.Nullable;

/**
 * One way of answering a call.
 *
 * @param <T> what it returns
 * @param <X> what it may throw, besides unchecked exceptions
 */
@FunctionalInterface
@SuppressWarnings("exports") // annotations: see module-info
public interface Attempt<T extends @Nullable Object, X extends Throwable> {
  /**
   * Answers the call.
   *
   * @return its result
   * @throws X if it fails, which is an outcome as any other
   */
  T call() throws X;
}
