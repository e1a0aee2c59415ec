/** The checks of bodies that look at one type at a time, when javac has attributed it. */
@NullMarked
package dev.ote.processor.body;

import org.jspecify.annotations.NullMarked;
