/** What the annotation processor adds to a compilation. */
@NullMarked
package dev.ote.benchmarks.processor;

import org.jspecify.annotations.NullMarked;
