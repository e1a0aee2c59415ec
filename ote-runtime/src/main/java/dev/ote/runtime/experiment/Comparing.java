package dev.ote.runtime.experiment;

import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs both, compares them, and keeps what was found. Nothing but the baseline's throwable leaves
 * it.
 */
final class Comparing<T extends @Nullable Object> {
  private final Setup<T> setup;
  private final Faults faults;
  private final MismatchLog log;
  private final Counts counts = new Counts();
  private final PairedDurations durations = new PairedDurations();
  private final String baselineOperation;
  private final String candidateOperation;
  private volatile @Nullable String lastMismatch;

  Comparing(Setup<T> setup) {
    this.setup = setup;
    this.faults = new Faults(setup.name());
    this.log = new MismatchLog(setup.ticker(), setup.logInterval(), setup.logsValues());
    this.baselineOperation = setup.name() + ".baseline";
    this.candidateOperation = setup.name() + ".candidate";
  }

  Counts counts() {
    return counts;
  }

  Faults faults() {
    return faults;
  }

  /** A candidate with a copy of the arguments; null where there is no copy. */
  <A extends @Nullable Object> @Nullable Attempt<? extends T, ?> withCopy(
      Supplier<? extends A> copy, Candidate<? super A, ? extends T> candidate) {
    try {
      A arguments = copy.get();
      Attempt<T, Throwable> own = () -> candidate.call(arguments);
      return own;
    } catch (Throwable fault) {
      counts.undecided.increment();
      faults.contain("copier of arguments", fault);
      return null;
    }
  }

  <X extends Throwable> T call(
      Attempt<? extends T, X> baseline, Attempt<? extends T, ?> candidate, boolean anyOrder)
      throws X {
    boolean candidateFirst =
        setup.background() == null && anyOrder && setup.chance().getAsDouble() < 0.5;
    Observation<T> early = candidateFirst ? onThisThread(candidate) : null;
    long start = now();
    T result;
    try {
      result = baseline.call();
    } catch (Throwable failure) {
      long nanos = now() - start;
      settle(() -> Observation.threw(failure, nanos), candidateFirst, early, candidate);
      throw failure;
    }
    long nanos = now() - start;
    settle(() -> Observation.returned(result, nanos), candidateFirst, early, candidate);
    return result;
  }

  /** After the baseline: the candidate, unless it was first, and the comparison. Never throws. */
  private void settle(
      Supplier<Observation<T>> baseline,
      boolean candidateFirst,
      @Nullable Observation<T> early,
      Attempt<? extends T, ?> candidate) {
    try {
      Background background = setup.background();
      if (background != null) {
        inBackground(background, baseline.get(), candidate);
        return;
      }
      Observation<T> observed = candidateFirst ? early : onThisThread(candidate);
      if (observed != null) {
        judge(baseline.get(), observed);
      }
    } catch (Throwable fault) {
      faults.contain("comparison", fault);
    }
  }

  /**
   * The candidate on its caller's thread; null where it was not to run to its end. Never throws.
   */
  private @Nullable Observation<T> onThisThread(Attempt<? extends T, ?> candidate) {
    try {
      Observation<T> observed = Thread.currentThread().isInterrupted() ? null : observe(candidate);
      if (observed == null) {
        counts.skipped.increment();
      }
      return observed;
    } catch (Throwable fault) {
      faults.contain("candidate", fault);
      return null;
    }
  }

  private void inBackground(
      Background background, Observation<T> baseline, Attempt<? extends T, ?> candidate) {
    Observation<T> kept = kept(baseline);
    if (kept == null) {
      return;
    }
    Runnable task = () -> faults.guard("comparison", () -> compareLater(kept, candidate));
    if (!background.offer(task)) {
      counts.dropped.increment();
    }
  }

  /**
   * What a baseline's outcome was, whatever the caller does with what it got; null where there is
   * no copy. Never throws.
   */
  @SuppressWarnings("NullAway") // what was returned is a T, and null only where T allows it
  @Nullable Observation<T> kept(Observation<T> baseline) {
    if (baseline.thrown() != null) {
      return baseline;
    }
    try {
      T copy = setup.resultCopier().apply(baseline.result());
      return new Observation<>(copy, null, baseline.duration());
    } catch (Throwable fault) {
      counts.undecided.increment();
      faults.contain("copier of results", fault);
      return null;
    }
  }

  private void compareLater(Observation<T> baseline, Attempt<? extends T, ?> candidate) {
    TimeLimit limit = timeLimit();
    Observation<T> observed;
    boolean late = false;
    try {
      observed = observe(candidate);
    } finally {
      late = limit != null && limit.end();
    }
    if (late) {
      return; // Whatever came of it came too late, and was counted when it did.
    }
    if (observed == null) {
      counts.skipped.increment();
    } else {
      judge(baseline, observed);
    }
  }

  /** Begins the candidate's time on this thread; null where it has as much as it likes. */
  @Nullable TimeLimit timeLimit() {
    Duration timeout = setup.timeout();
    return timeout == null ? null : TimeLimit.of(timeout, counts.timedOut::increment);
  }

  /** How the candidate ends; null where it was interrupted. */
  private @Nullable Observation<T> observe(Attempt<? extends T, ?> candidate) {
    long start = now();
    Observation<T> observed;
    try {
      T result = candidate.call();
      observed = Observation.returned(result, now() - start);
    } catch (Throwable thrown) {
      observed = Observation.threw(thrown, now() - start);
    }
    return Interrupts.hit(observed.thrown()) ? null : observed;
  }

  /** How a candidate that returns a stage ends, later; null where it was interrupted before. */
  @Nullable CompletableFuture<Observation<T>> answer(
      Attempt<? extends CompletionStage<? extends T>, ?> candidate) {
    long start = now();
    CompletionStage<? extends T> stage;
    try {
      stage = candidate.call();
    } catch (Throwable thrown) {
      long nanos = now() - start;
      return Interrupts.hit(thrown)
          ? null
          : CompletableFuture.completedFuture(Observation.threw(thrown, nanos));
    }
    return Interrupts.hit(null) ? null : LaterAnswer.of(stage, start, this::now);
  }

  /** Compares two outcomes, and takes note of it. Never throws. */
  void judge(Observation<T> baseline, Observation<T> candidate) {
    MismatchKind kind;
    try {
      kind = setup.equivalence().difference(baseline, candidate);
    } catch (Throwable fault) {
      counts.undecided.increment();
      faults.contain("equivalence", fault);
      return;
    }
    faults.guard("metrics", () -> record(baseline, candidate));
    durations.add(baseline.duration().toNanos(), candidate.duration().toNanos());
    if (kind == null) {
      counts.matches.increment();
      return;
    }
    counts.mismatch(kind);
    Mismatch<T> mismatch = new Mismatch<>(setup.name(), kind, baseline, candidate);
    lastMismatch = mismatch.toString();
    faults.guard("log", () -> log.warn(mismatch));
    faults.guard("listener", () -> tell(mismatch));
  }

  @SuppressWarnings("unchecked") // a mismatch is only read
  private void tell(Mismatch<T> mismatch) {
    ((MismatchListener<T>) setup.listener()).mismatched(mismatch);
  }

  private void record(Observation<T> baseline, Observation<T> candidate) {
    PerformanceMetrics metrics = setup.metrics();
    metrics.record(baselineOperation, baseline.duration(), baseline.thrown() == null);
    metrics.record(candidateOperation, candidate.duration(), candidate.thrown() == null);
  }

  MismatchReport report(boolean enabled, double share) {
    return new Reporting(setup, counts, durations, faults).report(enabled, share, lastMismatch);
  }

  /** The clock's time; 0 where it fails. */
  long now() {
    try {
      return setup.ticker().getAsLong();
    } catch (Throwable fault) {
      faults.contain("ticker", fault);
      return 0;
    }
  }
}
