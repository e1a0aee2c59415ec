package dev.ote.runtime.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs both where they return stages, and compares what these complete with. */
final class ComparingStages<T extends @Nullable Object> {
  private final Setup<T> setup;
  private final Comparing<T> comparing;

  ComparingStages(Setup<T> setup, Comparing<T> comparing) {
    this.setup = setup;
    this.comparing = comparing;
  }

  <S extends @Nullable CompletionStage<? extends T>, X extends Throwable> S call(
      Attempt<S, X> baseline, Attempt<? extends CompletionStage<? extends T>, ?> candidate)
      throws X {
    long start = comparing.now();
    S stage;
    try {
      stage = baseline.call();
    } catch (Throwable failure) {
      long nanos = comparing.now() - start;
      contained(
          () ->
              follow(
                  CompletableFuture.completedFuture(Observation.threw(failure, nanos)), candidate));
      throw failure;
    }
    contained(() -> follow(LaterAnswer.of(stage, start, comparing::now), candidate));
    return stage;
  }

  private void contained(Runnable task) {
    comparing.faults().guard("comparison", task);
  }

  /** After the baseline has returned its stage: the candidate, here or in the background. */
  private void follow(
      CompletableFuture<Observation<T>> baseline,
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    Background background = setup.background();
    Runnable task = () -> contained(() -> compare(baseline, answer(candidate)));
    if (background == null) {
      if (Thread.currentThread().isInterrupted()) {
        comparing.counts().skipped.increment();
      } else {
        task.run();
      }
    } else if (!background.offer(task)) {
      comparing.counts().dropped.increment();
    }
  }

  private CompletableFuture<Observation<T>> answer(
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    long start = comparing.now();
    CompletionStage<? extends T> stage;
    try {
      stage = candidate.call();
    } catch (Throwable thrown) {
      if (thrown instanceof InterruptedException) {
        Thread.currentThread().interrupt(); // It was not meant for the candidate.
      }
      return CompletableFuture.completedFuture(Observation.threw(thrown, comparing.now() - start));
    }
    return LaterAnswer.of(stage, start, comparing::now);
  }

  /** When both are there; on the thread that completes the later one. */
  private void compare(
      CompletableFuture<Observation<T>> baseline, CompletableFuture<Observation<T>> candidate) {
    if (setup.timeout() != null) {
      candidate.orTimeout(setup.timeout().toNanos(), TimeUnit.NANOSECONDS);
    }
    CompletableFuture<Void> unused =
        candidate
            .exceptionally(
                thrown -> {
                  if (thrown instanceof TimeoutException) {
                    comparing.counts().timedOut.increment();
                  }
                  return null;
                })
            .thenAcceptBoth(
                baseline,
                (ofCandidate, ofBaseline) -> {
                  if (ofCandidate != null) {
                    contained(() -> comparing.judge(ofBaseline, ofCandidate));
                  }
                });
  }
}
