/** Documentation that drifts from the code in one place each, and what only looks like that. */
@NullMarked
package dev.ote.processor.truth;

import org.jspecify.annotations.NullMarked;
