/** The annotation processor: discover, check, model, generate, report. */
@NullMarked
package dev.ote.processor;

import org.jspecify.annotations.NullMarked;
