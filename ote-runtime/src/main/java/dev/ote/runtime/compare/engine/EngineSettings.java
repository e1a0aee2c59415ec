package dev.ote.runtime.compare.engine;

import java.time.Duration;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How the engine measures.
 *
 * @param repetitions how often each subject is timed in each fixture
 * @param warmUpNanos how long each is warmed up at most
 * @param batchNanos how long a repetition takes at least
 * @param timeout how long a step may take
 * @param seed of the random order
 * @param ticker the clock, in nanoseconds
 * @param patience waits for steps
 * @param collections counts garbage collections
 * @param equivalence whether two results are the same
 */
public record EngineSettings(
    int repetitions,
    long warmUpNanos,
    long batchNanos,
    Duration timeout,
    long seed,
    LongSupplier ticker,
    Patience patience,
    LongSupplier collections,
    BiPredicate<@Nullable Object, @Nullable Object> equivalence) {}
