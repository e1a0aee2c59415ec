/** Parts of patches that need no compiler. */
@NullMarked
package dev.ote.processor.fix;

import org.jspecify.annotations.NullMarked;
