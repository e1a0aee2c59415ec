/**
 * What may be changed while the program runs: which operations are observed, what is logged of
 * them, and how much of their time measuring may take.
 *
 * <p>Knows names and values; knows nothing of how they take effect.
 */
@NullMarked
package dev.ote.runtime.settings;

import org.jspecify.annotations.NullMarked;
