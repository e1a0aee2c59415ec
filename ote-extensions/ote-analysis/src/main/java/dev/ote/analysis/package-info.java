/** Runs the processor over a source tree, without building anything. */
@NullMarked
package dev.ote.analysis;

import org.jspecify.annotations.NullMarked;
