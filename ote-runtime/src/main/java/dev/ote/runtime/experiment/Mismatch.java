package dev.ote.runtime.experiment;

import org.jspecify.annotations.Nullable;

/**
 * A call that the candidate answered otherwise than the baseline did.
 *
 * @param experiment the experiment's name
 * @param kind how they differ
 * @param baseline what the caller got
 * @param candidate what it would have got from the candidate
 * @param <T> what is returned
 */
@SuppressWarnings("exports") // annotations: see module-info
public record Mismatch<T extends @Nullable Object>(
    String experiment, MismatchKind kind, Observation<T> baseline, Observation<T> candidate) {

  /** In words, without any value. */
  @Override
  public String toString() {
    return experiment + ": candidate " + candidate + ", baseline " + baseline;
  }
}
