/** A small preference service whose operations are observed. {@link dev.ote.sample.Main} runs it. */
@NullMarked
package dev.ote.sample;

import org.jspecify.annotations.NullMarked;
