package dev.ote.runtime.compare;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.compare.engine.Engine;
import dev.ote.runtime.compare.engine.Patience;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A comparison's settings; made by {@link ComparisonFramework#builder()}. Can compare more than
 * once. Not thread-safe.
 *
 * @param <O> what the implementations return
 */
@SuppressWarnings("exports") // annotations are for compilers that have them
public final class ComparisonBuilder<O extends @Nullable Object> {
  private int repetitions = 30;
  private Duration warmUp = Duration.ofSeconds(2);
  private Duration batchTime = Duration.ofMillis(2);
  private Duration timeout = Duration.ofSeconds(10);
  private double confidence = 0.95;
  private double margin = 0.03;
  private @Nullable Long seed;
  private @Nullable String title;

  @Nullable String baseline;
  BiPredicate<@Nullable Object, @Nullable Object> equivalence = Objects::deepEquals;
  LongSupplier ticker = System::nanoTime;
  Clock clock = Clock.systemUTC();
  ComparisonListener listener = ComparisonListener.NONE;
  LongSupplier collections = Engine.collections();
  Patience patience = Patience.REAL;

  ComparisonBuilder() {}

  /**
   * What is compared, as a title of the result.
   *
   * @param text the title; by default made of the implementations' names
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> title(String text) {
    title = Objects.requireNonNull(text, "text");
    return this;
  }

  /**
   * Which implementation the others are compared with.
   *
   * @param name its name; by default it is the first
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> baseline(String name) {
    baseline = Objects.requireNonNull(name, "name");
    return this;
  }

  /**
   * How often each implementation is timed in each test case.
   *
   * @param count at least 1; below 9 hardly anything can be shown
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> repetitions(int count) {
    repetitions = count;
    return this;
  }

  /**
   * How long to warm up at most. It ends earlier where durations are steady.
   *
   * @param atMost for each implementation in each test case; zero for no warm-up
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> warmUp(Duration atMost) {
    warmUp = Objects.requireNonNull(atMost, "atMost");
    return this;
  }

  /**
   * How long a repetition takes at least: shorter bodies are called often enough for it, and the
   * repetition is their mean. It is more where the clock is coarse, so that one step of it is at
   * most a thousandth.
   *
   * @param atLeast zero for as short as the clock allows
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> batchTime(Duration atLeast) {
    batchTime = Objects.requireNonNull(atLeast, "atLeast");
    return this;
  }

  /**
   * How long a step may take: a repetition, a set-up, a teardown, a comparison of results. What
   * takes longer is interrupted, then given up, and reported as timed out.
   *
   * @param limit the limit
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> timeout(Duration limit) {
    timeout = Objects.requireNonNull(limit, "limit");
    return this;
  }

  /**
   * How sure to be.
   *
   * @param level of the intervals, such as 0.95; one minus it is the share of verdicts "faster" or
   *     "slower" that chance may give where nothing differs
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> confidence(double level) {
    confidence = level;
    return this;
  }

  /**
   * Up to which difference implementations count as equal.
   *
   * @param fraction such as 0.03 for 3 %
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> margin(double fraction) {
    margin = fraction;
    return this;
  }

  /**
   * What makes results the same, the baseline's first, where {@code equals} does not. It runs
   * between calls, on the thread of the bodies.
   *
   * @param test says whether two results are the same
   * @param <R> what the implementations return
   * @return this
   */
  @CanIgnoreReturnValue
  public <R extends @Nullable Object> ComparisonBuilder<R> equivalence(
      BiPredicate<? super R, ? super R> test) {
    Objects.requireNonNull(test, "test");
    @SuppressWarnings("unchecked") // compare() takes no implementations that return anything else
    BiPredicate<@Nullable Object, @Nullable Object> ofAny =
        (BiPredicate<@Nullable Object, @Nullable Object>) test;
    equivalence = ofAny;
    @SuppressWarnings("unchecked") // O is what equivalence takes, and nothing else
    ComparisonBuilder<R> typed = (ComparisonBuilder<R>) this;
    return typed;
  }

  /**
   * Makes the random order, and the random part of the statistics, the same each time.
   *
   * @param value any number; by default it is another each time, and the result tells it
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> seed(long value) {
    seed = value;
    return this;
  }

  /**
   * The clock of the durations.
   *
   * @param nanos gives nanoseconds since any moment; by default {@link System#nanoTime()}
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> ticker(LongSupplier nanos) {
    ticker = Objects.requireNonNull(nanos, "nanos");
    return this;
  }

  /**
   * The clock that tells when the comparison was made.
   *
   * @param source by default the system's
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> clock(Clock source) {
    clock = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Who is told of the progress.
   *
   * @param observer by default nobody
   * @return this
   */
  @CanIgnoreReturnValue
  public ComparisonBuilder<O> progress(ComparisonListener observer) {
    listener = Objects.requireNonNull(observer, "observer");
    return this;
  }

  /** How garbage collections are counted; for tests. */
  @CanIgnoreReturnValue
  ComparisonBuilder<O> collections(LongSupplier counter) {
    collections = counter;
    return this;
  }

  /** How steps are waited for; for tests. */
  @CanIgnoreReturnValue
  ComparisonBuilder<O> patience(Patience waiting) {
    patience = waiting;
    return this;
  }

  ComparisonSettings settings() {
    return new ComparisonSettings(
        repetitions,
        warmUp,
        batchTime,
        timeout,
        confidence,
        margin,
        seed == null ? new Random().nextLong() : seed);
  }

  String title(List<String> implementations, int baselineIndex) {
    if (title != null) {
      return title;
    }
    String others =
        String.join(
            ", ",
            implementations.stream()
                .filter(each -> !each.equals(implementations.get(baselineIndex)))
                .toList());
    return others.isEmpty()
        ? implementations.get(baselineIndex)
        : others + " against " + implementations.get(baselineIndex);
  }

  /**
   * Compares.
   *
   * @param implementations what is compared
   * @param testCases what each is given
   * @param <I> the input
   * @return what was found
   * @throws IllegalArgumentException if there is no implementation or no test case, two have the
   *     same name, the baseline is not among them, or a setting is out of its range
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted, and
   *     stays so; what was set up has been torn down
   */
  @CheckReturnValue
  public <I extends @Nullable Object> ComparisonResult compare(
      List<? extends Implementation<I, ? extends O>> implementations, List<TestCase<I>> testCases) {
    return new ComparisonRun(this).of(implementations, testCases);
  }
}
