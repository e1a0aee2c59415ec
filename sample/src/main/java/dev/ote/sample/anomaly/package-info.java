/** An operation that goes wrong on purpose, and what is found of it. */
@NullMarked
package dev.ote.sample.anomaly;

import org.jspecify.annotations.NullMarked;
