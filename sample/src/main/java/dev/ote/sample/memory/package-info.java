/** Encryption of what is remembered about a user. */
@NullMarked
package dev.ote.sample.memory;

import org.jspecify.annotations.NullMarked;
