/** The labelled sections of a doc comment, and what the references in them mean. */
@NullMarked
package dev.ote.processor.doc;

import org.jspecify.annotations.NullMarked;
