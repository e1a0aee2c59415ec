/** The processor's options, parsed and validated once. */
@NullMarked
package dev.ote.processor.option;

import org.jspecify.annotations.NullMarked;
