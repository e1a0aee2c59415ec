/** What is compared: ways of observing one and the same call. */
@NullMarked
package dev.ote.benchmarks.runtime.contestant;

import org.jspecify.annotations.NullMarked;
