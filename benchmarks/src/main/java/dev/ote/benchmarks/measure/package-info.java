/** What measurements of any kind need. */
@NullMarked
package dev.ote.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
