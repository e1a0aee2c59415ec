/**
 * The hot path: no map, no lock, no log and, once warm, no allocation.
 *
 * <p>Knows durations and outcomes; knows nothing of operations' names, of logs or of reports.
 */
@NullMarked
package dev.ote.runtime.recording;

import org.jspecify.annotations.NullMarked;
