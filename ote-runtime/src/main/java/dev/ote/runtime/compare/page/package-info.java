/** Pages and pictures without a script: markup that escapes, scales, and plots as inline SVG. */
@NullMarked
package dev.ote.runtime.compare.page;

import org.jspecify.annotations.NullMarked;
