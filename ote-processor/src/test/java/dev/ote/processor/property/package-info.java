/** Wrappers of hierarchies that nobody would write, compiled and called. */
@NullMarked
package dev.ote.processor.property;

import org.jspecify.annotations.NullMarked;
