/**
 * What the documentation of observed types says, as the processor left it in {@code META-INF/ote}:
 * read when it is asked for, from the class path of the application.
 */
@NullMarked
package dev.ote.runtime.index;

import org.jspecify.annotations.NullMarked;
