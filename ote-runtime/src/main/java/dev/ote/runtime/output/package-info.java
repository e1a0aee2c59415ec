/** Puts files on disk. */
@NullMarked
package dev.ote.runtime.output;

import org.jspecify.annotations.NullMarked;
