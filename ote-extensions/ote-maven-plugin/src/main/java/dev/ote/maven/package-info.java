/** The goals {@code ote:check}, {@code ote:fix}, {@code ote:report} and {@code ote:baseline}. */
@NullMarked
package dev.ote.maven;

import org.jspecify.annotations.NullMarked;
