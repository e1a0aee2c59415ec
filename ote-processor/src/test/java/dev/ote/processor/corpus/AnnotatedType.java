package dev.ote.processor.corpus;

import java.nio.file.Path;

/**
 * A type of a library, now with {@code @Observe}.
 *
 * @param name its canonical name
 * @param file where it is declared
 * @param from where its declaration starts, as an index into the annotated file
 * @param to where it ends
 * @param hasOperation whether it declares a public instance method, inherited and implicit ones not
 *     counted
 */
public record AnnotatedType(String name, Path file, int from, int to, boolean hasOperation) {

  boolean contains(long position) {
    return from <= position && position < to;
  }
}
