/**
 * Turns what was read of an observed type into the source of its wrapper; pure but for the writer.
 */
@NullMarked
package dev.ote.processor.generate;

import org.jspecify.annotations.NullMarked;
