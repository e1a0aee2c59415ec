package dev.ote.runtime.experiment;

import org.jspecify.annotations.Nullable;

/**
 * The candidate's way of answering a call, from arguments of its own.
 *
 * @param <A> the copy of the arguments
 * @param <T> what it returns
 */
@FunctionalInterface
@SuppressWarnings("exports") // annotations: see module-info
public interface Candidate<A extends @Nullable Object, T extends @Nullable Object> {
  /**
   * Answers the call.
   *
   * @param arguments the copy that was made for it
   * @return its result
   * @throws Throwable if it fails, which is an outcome as any other
   */
  T call(A arguments) throws Throwable;
}
