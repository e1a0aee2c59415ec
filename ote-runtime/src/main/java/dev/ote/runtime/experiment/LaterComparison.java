package dev.ote.runtime.experiment;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One call that returns a stage, compared in the background. It keeps its place until the two are
 * compared, or never will be: stages that do not complete are as many as there are places. Threads
 * that complete stages are the application's, and do nothing here but copy and hand over.
 */
final class LaterComparison<T extends @Nullable Object> {
  private final Setup<T> setup;
  private final Comparing<T> comparing;
  private final Background.Place place;

  LaterComparison(Setup<T> setup, Comparing<T> comparing, Background.Place place) {
    this.setup = setup;
    this.comparing = comparing;
    this.place = place;
  }

  /** On the caller's thread. Never throws. */
  void begin(
      Supplier<CompletableFuture<Observation<T>>> baseline,
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    contained(
        () -> {
          // Copied as it completes: the caller may change what it got, while it is not compared.
          CompletableFuture<@Nullable Observation<T>> kept =
              baseline.get().thenApply(comparing::kept);
          handOver(() -> run(kept, candidate));
        });
  }

  private void run(
      CompletableFuture<@Nullable Observation<T>> baseline,
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    Duration timeout = setup.timeout();
    long begun = System.nanoTime();
    TimeLimit limit = comparing.timeLimit();
    CompletableFuture<Observation<T>> answer;
    boolean late = false;
    try {
      answer = comparing.answer(candidate);
    } finally {
      late = limit != null && limit.end();
    }
    if (late) {
      place.free(); // Whatever comes of it comes too late, and was counted when it was.
    } else if (answer == null) {
      comparing.counts().skipped.increment();
      place.free();
    } else if (answer.isDone() && baseline.isDone()) {
      judge(baseline.join(), answer.join());
    } else {
      if (timeout != null) {
        long left = timeout.toNanos() - (System.nanoTime() - begun);
        answer.orTimeout(Math.max(1, left), TimeUnit.NANOSECONDS);
      }
      await(baseline, answer);
    }
  }

  private void await(
      CompletableFuture<@Nullable Observation<T>> baseline,
      CompletableFuture<Observation<T>> answer) {
    CompletableFuture<Observation<T>> unused =
        answer.whenComplete(
            (ofCandidate, late) -> {
              if (late != null) {
                comparing.counts().timedOut.increment();
                place.free();
                return;
              }
              CompletableFuture<Void> unusedToo =
                  baseline.thenAccept(
                      ofBaseline ->
                          contained(() -> handOver(() -> judge(ofBaseline, ofCandidate))));
            });
  }

  private void judge(@Nullable Observation<T> ofBaseline, Observation<T> ofCandidate) {
    if (ofBaseline != null) {
      comparing.judge(ofBaseline, ofCandidate);
    }
    place.free();
  }

  private void handOver(Runnable task) {
    if (!place.execute(() -> contained(task))) {
      comparing.counts().dropped.increment();
    }
  }

  private void contained(Runnable task) {
    try {
      task.run();
    } catch (Throwable fault) {
      place.free();
      comparing.faults().contain("comparison", fault);
    }
  }
}
