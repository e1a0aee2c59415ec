/** A real browser for tests of pages. */
@NullMarked
package dev.ote.testing.browser;

import org.jspecify.annotations.NullMarked;
