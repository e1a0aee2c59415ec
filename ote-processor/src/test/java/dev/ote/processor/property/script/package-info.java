/** What the generated sources call and carry. */
@NullMarked
package dev.ote.processor.property.script;

import org.jspecify.annotations.NullMarked;
