/**
 * What users and generated wrappers call: {@link dev.ote.runtime.PerformanceMetrics} to measure,
 * {@link dev.ote.runtime.OteLogger} to log, {@link dev.ote.runtime.Trace} to say where.
 *
 * <p>Nothing here changes what the observed code does: a fault of the instrumentation is contained,
 * counted and reported once.
 */
@NullMarked
package dev.ote.runtime;

import org.jspecify.annotations.NullMarked;
