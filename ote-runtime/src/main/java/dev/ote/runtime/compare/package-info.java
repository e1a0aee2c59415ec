/** Which implementation is better, is it right, and how sure is that. */
@NullMarked
package dev.ote.runtime.compare;

import org.jspecify.annotations.NullMarked;
