/** What is observed, as the user declared it, and the records that generation works from. */
@NullMarked
package dev.ote.processor.model;

import org.jspecify.annotations.NullMarked;
