/**
 * Measures bodies against each other: verification, warm-up, interleaved repetitions. Knows nothing
 * of statistics or tables.
 */
@NullMarked
package dev.ote.runtime.compare.engine;

import org.jspecify.annotations.NullMarked;
