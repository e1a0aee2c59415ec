/** What is unusual in a series of numbers, said as they come. */
@NullMarked
package dev.ote.runtime.series;

import org.jspecify.annotations.NullMarked;
