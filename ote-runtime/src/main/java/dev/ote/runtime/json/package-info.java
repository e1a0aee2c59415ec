/** JSON as RFC 8259 has it: a writer, and a strict parser that hostile input does not harm. */
@NullMarked
package dev.ote.runtime.json;

import org.jspecify.annotations.NullMarked;
