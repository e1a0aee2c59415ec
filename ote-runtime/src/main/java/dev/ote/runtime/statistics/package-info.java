/**
 * Statistics that reports, comparisons and detectors decide by: of ranks and medians, since
 * durations are skewed, have outliers and follow no distribution with a name.
 *
 * <p>All of it is pure: arguments are never changed, nothing is kept, every number follows from the
 * arguments alone (and from the random numbers where some are asked for). Arguments that make no
 * sense, such as empty samples, NaN or infinities, are an {@link
 * java.lang.IllegalArgumentException}. Knows arrays and numbers; knows nothing of operations.
 */
@NullMarked
package dev.ote.runtime.statistics;

import org.jspecify.annotations.NullMarked;
