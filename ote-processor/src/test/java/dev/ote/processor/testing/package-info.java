/** What the tests of several packages share. */
@NullMarked
package dev.ote.processor.testing;

import org.jspecify.annotations.NullMarked;
