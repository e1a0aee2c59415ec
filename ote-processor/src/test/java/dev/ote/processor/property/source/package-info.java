/** A model of small class hierarchies, how they come about by chance, and their sources. */
@NullMarked
package dev.ote.processor.property.source;

import org.jspecify.annotations.NullMarked;
