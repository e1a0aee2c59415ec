package dev.ote.runtime.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** How a call ends that returns a stage: when the stage completes. */
final class LaterAnswer {
  private LaterAnswer() {}

  /**
   * Listens to a stage.
   *
   * @param start when the call began
   * @return completes normally, always, as soon as the stage has completed
   */
  static <T extends @Nullable Object> CompletableFuture<Observation<T>> of(
      @Nullable CompletionStage<? extends T> stage, long start, LongSupplier ticker) {
    CompletableFuture<Observation<T>> answer = new CompletableFuture<>();
    if (stage == null) {
      answer.complete(
          Observation.threw(
              new NullPointerException("null in place of a stage"), ticker.getAsLong() - start));
      return answer;
    }
    CompletionStage<?> unused =
        stage.whenComplete(
            (result, thrown) -> {
              long nanos = ticker.getAsLong() - start;
              answer.complete(
                  thrown == null
                      ? Observation.returned(result, nanos)
                      : Observation.threw(cause(thrown), nanos));
            });
    return answer;
  }

  /** What a dependent stage wraps, as wrappers have it. */
  private static Throwable cause(Throwable thrown) {
    Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : null;
    return cause == null ? thrown : cause;
  }
}
