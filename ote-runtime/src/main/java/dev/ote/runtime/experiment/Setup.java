package dev.ote.runtime.experiment;

import dev.ote.runtime.PerformanceMetrics;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How an experiment is made.
 *
 * @param order null where none was asked for
 * @param background null where candidates run on the callers' threads
 * @param timeout null where there is none
 * @param chance random numbers from 0 to 1
 */
record Setup<T extends @Nullable Object>(
    String name,
    @Nullable Order order,
    Equivalence<T> equivalence,
    UnaryOperator<T> resultCopier,
    MismatchListener<? super T> listener,
    @Nullable Background background,
    @Nullable Duration timeout,
    boolean logsValues,
    Duration logInterval,
    double confidence,
    double margin,
    PerformanceMetrics metrics,
    LongSupplier ticker,
    DoubleSupplier chance) {}
