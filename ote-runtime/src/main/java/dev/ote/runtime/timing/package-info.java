/**
 * When calls are timed, and by which clock: every call, or a random sample of those that are so
 * short that reading the clock would cost more than they do.
 *
 * <p>Knows clocks and the recorder; knows nothing of operations' names, of logs or of reports.
 */
@NullMarked
package dev.ote.runtime.timing;

import org.jspecify.annotations.NullMarked;
