package dev.ote.runtime.experiment;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiPredicate;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Settings of an {@link Experiment}. Not for use by several threads at once.
 *
 * @param <T> what the compared calls return
 */
@SuppressWarnings("exports") // annotations: see module-info
public final class ExperimentBuilder<T extends @Nullable Object> {
  private final String name;
  private double share = 1;
  private @Nullable Order order;
  private BiPredicate<? super @Nullable T, ? super @Nullable T> equivalence = Objects::deepEquals;
  private UnaryOperator<T> resultCopier = UnaryOperator.identity();
  private MismatchListener<? super T> listener = mismatch -> {};
  private @Nullable Background background;
  private @Nullable Duration timeout;
  private boolean logsValues;
  private Duration logInterval = Duration.ofSeconds(10);
  private double confidence = 0.95;
  private double margin = 0.03;
  private PerformanceMetrics metrics = PerformanceMetrics.global();
  private LongSupplier ticker = System::nanoTime;
  private DoubleSupplier chance = () -> ThreadLocalRandom.current().nextDouble();

  ExperimentBuilder(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("the name of an experiment is blank");
    }
    this.name = name;
  }

  static double checkedShare(double fraction) {
    if (!(fraction >= 0 && fraction <= 1)) {
      throw new IllegalArgumentException("share must be between 0 and 1: " + fraction);
    }
    return fraction;
  }

  /** What can be counted in nanoseconds, and added to a time. */
  private static Duration bounded(Duration duration) {
    Duration most = Duration.ofNanos(Long.MAX_VALUE / 2);
    return duration.compareTo(most) < 0 ? duration : most;
  }

  /**
   * For how many calls the candidate runs; can be {@linkplain Experiment#setShare changed} later.
   *
   * @param fraction from 0, none, to 1, all; 1 by default
   * @return this builder
   * @throws IllegalArgumentException if it is anything else
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> share(double fraction) {
    share = checkedShare(fraction);
    return this;
  }

  /**
   * Which of the two goes first on the caller's thread. By default the baseline, but where the
   * candidate has arguments of its own: then it is left to chance.
   *
   * @param first the order of both
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> order(Order first) {
    order = requireNonNull(first, "first");
    return this;
  }

  /**
   * What makes results the same, the baseline's first, where {@link Objects#deepEquals} does not.
   * It runs where the candidate does; of stages that complete later, without a background, on the
   * thread that completes the later one. Exceptions are the same if they are of the same class.
   *
   * @param test says whether two results are the same; if it throws, the call counts as undecided
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> equivalence(
      BiPredicate<? super @Nullable T, ? super @Nullable T> test) {
    equivalence = requireNonNull(test, "test");
    return this;
  }

  /**
   * Copies the baseline's results, on the caller's thread, where the candidate runs in the
   * background: for results that the caller may change before they are compared. What a stage
   * completes with is copied by the thread that completes it.
   *
   * @param copier makes a copy that is compared; if it throws, the call counts as undecided
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> resultCopier(UnaryOperator<T> copier) {
    resultCopier = requireNonNull(copier, "copier");
    return this;
  }

  /**
   * Who is told of each mismatch, with the values. Where candidates run on the callers' threads, a
   * slow listener holds up the caller.
   *
   * @param observer is told; by default nobody
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> onMismatch(MismatchListener<? super T> observer) {
    listener = requireNonNull(observer, "observer");
    return this;
  }

  /**
   * Has candidates run after the baseline, on daemon threads of the experiment's own, which end
   * when there is nothing to do. The caller never waits; what finds no place is dropped and
   * counted.
   *
   * @param threads how many candidates run at once, at least 1
   * @param waiting how many may wait, at least 0; their arguments are held meanwhile
   * @return this builder
   * @throws IllegalArgumentException if one is less
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> inBackground(int threads, int waiting) {
    if (threads < 1 || waiting < 0) {
      throw new IllegalArgumentException(
          "threads must be at least 1, waiting at least 0: %d, %d".formatted(threads, waiting));
    }
    background = Background.ofThreads(name, threads, waiting);
    return this;
  }

  /**
   * Has candidates run after the baseline, by an executor. What it refuses is dropped and counted.
   *
   * @param executor runs them; one that runs them at once, on the caller's thread, has the caller
   *     wait. One that silently discards tasks uses up their places.
   * @param most how many may wait or run at once, whatever the executor allows; at least 1
   * @return this builder
   * @throws IllegalArgumentException if it is less
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> inBackground(Executor executor, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be at least 1: " + most);
    }
    background = new Background(requireNonNull(executor, "executor"), most);
    return this;
  }

  /**
   * How long a candidate may take in the background, until it ends or its stage completes. Then it
   * counts as timed out, whatever comes of it, which makes the verdict {@link
   * dev.ote.runtime.compare.Verdict#WRONG}. Its thread is interrupted; one that ignores that keeps
   * its place until it ends.
   *
   * @param limit more than zero; by default there is none
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> timeout(Duration limit) {
    if (limit.isNegative() || limit.isZero()) {
      throw new IllegalArgumentException("timeout must be more than zero: " + limit);
    }
    timeout = bounded(limit);
    return this;
  }

  /**
   * Whether the log shows the results of mismatches, and messages of what was thrown; by default
   * only their types, since {@code @Sensitive} does not reach here. Each is cut after 200
   * characters and escaped.
   *
   * @param show whether values may be logged
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> logValues(boolean show) {
    logsValues = show;
    return this;
  }

  /**
   * How often a mismatch is logged at most, at WARN to {@code dev.ote.experiment}; the line tells
   * how many were not.
   *
   * @param interval not negative; 10 seconds by default, zero for all of them
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> logInterval(Duration interval) {
    if (interval.isNegative()) {
      throw new IllegalArgumentException("logInterval is negative: " + interval);
    }
    logInterval = bounded(interval);
    return this;
  }

  /**
   * How sure to be of the intervals and the verdict.
   *
   * @param level more than 0, less than 1; 0.95 by default
   * @return this builder
   * @throws IllegalArgumentException if it is not
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> confidence(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1: " + level);
    }
    confidence = level;
    return this;
  }

  /**
   * Up to which difference durations count as equal.
   *
   * @param fraction not negative; 0.03 by default, which is 3 %
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> margin(double fraction) {
    if (!(fraction >= 0)) {
      throw new IllegalArgumentException("margin is negative: " + fraction);
    }
    margin = fraction;
    return this;
  }

  /**
   * Where the compared calls are counted, as operations {@code NAME.baseline} and {@code
   * NAME.candidate}.
   *
   * @param where the {@linkplain PerformanceMetrics#global() global} metrics by default
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> metrics(PerformanceMetrics where) {
    metrics = requireNonNull(where, "where");
    return this;
  }

  /**
   * The clock of the durations.
   *
   * @param nanos gives nanoseconds since any moment; {@link System#nanoTime()} by default
   * @return this builder
   */
  @CanIgnoreReturnValue
  public ExperimentBuilder<T> ticker(LongSupplier nanos) {
    ticker = requireNonNull(nanos, "nanos");
    return this;
  }

  /** Random numbers from 0 to 1; for tests. */
  @CanIgnoreReturnValue
  ExperimentBuilder<T> chance(DoubleSupplier numbers) {
    chance = numbers;
    return this;
  }

  /**
   * The experiment, switched on.
   *
   * @return a new experiment; keep it as long as the operation is called
   * @throws IllegalArgumentException if there is a timeout and no background: a caller's thread is
   *     never interrupted
   */
  @CheckReturnValue
  public Experiment<T> build() {
    if (timeout != null && background == null) {
      throw new IllegalArgumentException("a timeout needs candidates to run in the background");
    }
    return new Experiment<>(
        new Setup<>(
            name,
            order,
            new Equivalence<>(equivalence),
            resultCopier,
            listener,
            background,
            timeout,
            logsValues,
            logInterval,
            confidence,
            margin,
            metrics,
            ticker,
            chance),
        share);
  }
}
