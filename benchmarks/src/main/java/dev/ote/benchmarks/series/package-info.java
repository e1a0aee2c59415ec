/** How well the detector of series finds what is made to be found. */
@NullMarked
package dev.ote.benchmarks.series;

import org.jspecify.annotations.NullMarked;
