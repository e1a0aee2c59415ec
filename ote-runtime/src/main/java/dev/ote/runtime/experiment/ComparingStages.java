package dev.ote.runtime.experiment;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
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
                  () -> CompletableFuture.completedFuture(Observation.threw(failure, nanos)),
                  candidate));
      throw failure;
    }
    contained(() -> follow(() -> LaterAnswer.of(stage, start, comparing::now), candidate));
    return stage;
  }

  private void contained(Runnable task) {
    comparing.faults().guard("comparison", task);
  }

  /** After the baseline has returned its stage: the candidate, here or in the background. */
  private void follow(
      Supplier<CompletableFuture<Observation<T>>> baseline,
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    Background background = setup.background();
    if (background == null) {
      here(baseline.get(), candidate);
      return;
    }
    Background.Place place = background.place();
    if (place == null) {
      comparing.counts().dropped.increment();
    } else {
      new LaterComparison<>(setup, comparing, place).begin(baseline, candidate);
    }
  }

  /** The comparison is on the thread that completes the later one. */
  private void here(
      CompletableFuture<Observation<T>> baseline,
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    CompletableFuture<Observation<T>> answer =
        Thread.currentThread().isInterrupted() ? null : comparing.answer(candidate);
    if (answer == null) {
      comparing.counts().skipped.increment();
      return;
    }
    CompletableFuture<Void> unused =
        answer.thenAcceptBoth(
            baseline,
            (ofCandidate, ofBaseline) -> contained(() -> comparing.judge(ofBaseline, ofCandidate)));
  }
}
