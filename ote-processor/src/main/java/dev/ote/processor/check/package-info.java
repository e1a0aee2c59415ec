/** The checks that need declarations and comments only; one class a checklist item. */
@NullMarked
package dev.ote.processor.check;

import org.jspecify.annotations.NullMarked;
