/** What an observed call costs, beside what it costs with others. */
@NullMarked
package dev.ote.benchmarks.runtime;

import org.jspecify.annotations.NullMarked;
