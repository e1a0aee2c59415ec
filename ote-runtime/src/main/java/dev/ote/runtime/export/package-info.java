/**
 * Snapshots as monitoring systems read them: the text formats of Prometheus and OpenMetrics, and
 * the names, labels and buckets that other exporters share with them.
 */
@NullMarked
package dev.ote.runtime.export;

import org.jspecify.annotations.NullMarked;
