package dev.ote.processor.fix;

import dev.ote.processor.doc.SectionKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A declaration whose comment may be mended.
 *
 * @param name the qualified name of the type
 * @param declaration where it starts in its file, annotations included
 * @param blockTags where the block tags of its comment start; the comment's end, if it has none
 * @param markdown whether a new comment is to be Markdown
 * @param truth what its sections should say, as far as the code tells
 * @param corrections what references that mean nothing should be, by where they stand in the file
 * @param called what a method calls, in order, each by the names that a step may give it: {@code
 *     Type.method}, and {@code method}
 */
record Subject(
    String name,
    SourceText source,
    int declaration,
    Optional<DocComment> comment,
    int blockTags,
    boolean markdown,
    Map<SectionKind, List<String>> truth,
    Map<Integer, Corrections.Correction> corrections,
    List<Set<String>> called) {

  Subject {
    truth = new EnumMap<>(truth);
    corrections = Map.copyOf(corrections);
    called = List.copyOf(called);
  }

  List<String> truth(SectionKind kind) {
    return truth.getOrDefault(kind, List.of());
  }
}
