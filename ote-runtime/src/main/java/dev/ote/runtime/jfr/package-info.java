/**
 * Events for the JDK's Flight Recorder. Loaded only where that records, or where settings ask for
 * it; needs the module {@code jdk.jfr} then.
 */
@NullMarked
package dev.ote.runtime.jfr;

import org.jspecify.annotations.NullMarked;
