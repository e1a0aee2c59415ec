/**
 * What is not as it should be: found from the metrics alone, interval by interval, with its
 * evidence in numbers.
 *
 * <p>Nothing of it is on the way of an observed call.
 */
@NullMarked
package dev.ote.runtime.anomaly;

import org.jspecify.annotations.NullMarked;
