/** Snapshots as text that people read and as JSON that programs read. */
@NullMarked
package dev.ote.runtime.report;

import org.jspecify.annotations.NullMarked;
