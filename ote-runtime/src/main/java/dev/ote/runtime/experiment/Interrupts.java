package dev.ote.runtime.experiment;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a candidate was interrupted. That was meant for whomever its thread belongs to, and
 * says nothing of the candidate.
 */
final class Interrupts {
  /** Causes may go in circles. */
  private static final int MOST_CAUSES = 100;

  private Interrupts() {}

  /**
   * Whether this thread was interrupted while it ran a candidate, which began without an interrupt.
   * The thread is interrupted then, also where the candidate took the interrupt.
   *
   * @param thrown what the candidate threw; null where it returned
   */
  static boolean hit(@Nullable Throwable thrown) {
    if (isOfInterrupt(thrown)) {
      Thread.currentThread().interrupt();
    }
    return Thread.currentThread().isInterrupted();
  }

  private static boolean isOfInterrupt(@Nullable Throwable thrown) {
    try {
      Throwable cause = thrown;
      for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
        if (cause instanceof InterruptedException) {
          return true;
        }
        if (cause instanceof ExecutionException || cause instanceof CompletionException) {
          return false; // What it wraps happened to another thread.
        }
        cause = cause.getCause();
      }
      return false;
    } catch (Throwable hostile) {
      return false; // Its cause cannot be known.
    }
  }
}
