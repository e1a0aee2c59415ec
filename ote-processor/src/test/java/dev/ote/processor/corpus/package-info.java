/** The processor on whole libraries that nobody wrote for it. */
@NullMarked
package dev.ote.processor.corpus;

import org.jspecify.annotations.NullMarked;
