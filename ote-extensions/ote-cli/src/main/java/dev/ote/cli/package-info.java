/** The command line {@code ote}. */
@NullMarked
package dev.ote.cli;

import org.jspecify.annotations.NullMarked;
