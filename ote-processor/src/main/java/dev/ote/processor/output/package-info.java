/** How files get to disk. */
@NullMarked
package dev.ote.processor.output;

import org.jspecify.annotations.NullMarked;
