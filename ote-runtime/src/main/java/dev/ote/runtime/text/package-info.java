/** Values, durations and failures as text that is safe to put on one line of a log. */
@NullMarked
package dev.ote.runtime.text;

import org.jspecify.annotations.NullMarked;
