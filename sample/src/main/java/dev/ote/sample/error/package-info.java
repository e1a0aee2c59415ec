/** What can go wrong. Every message names the operation and the step that failed. */
@NullMarked
package dev.ote.sample.error;

import org.jspecify.annotations.NullMarked;
