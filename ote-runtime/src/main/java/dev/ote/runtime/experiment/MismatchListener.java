package dev.ote.runtime.experiment;

import org.jspecify.annotations.Nullable;

/**
 * Is told of each mismatch.
 *
 * @param <T> what the compared calls return
 */
@FunctionalInterface
@SuppressWarnings("exports") // annotations: see module-info
public interface MismatchListener<T extends @Nullable Object> {
  /**
   * A call was answered in two ways. Called by many threads: that of the caller, who waits for it,
   * or one in the background. What it throws is contained and counted.
   *
   * @param mismatch what happened; its values are those of the call, not copies
   */
  void mismatched(Mismatch<T> mismatch);
}
