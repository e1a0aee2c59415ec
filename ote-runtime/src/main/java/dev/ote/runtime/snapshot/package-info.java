/**
 * Measurements at one moment, as immutable values.
 *
 * <p>They are consistent by construction: a count is never stored, it is the sum of the buckets
 * that the percentiles are read from.
 */
@NullMarked
package dev.ote.runtime.snapshot;

import org.jspecify.annotations.NullMarked;
