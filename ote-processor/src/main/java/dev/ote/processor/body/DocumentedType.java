package dev.ote.processor.body;

import dev.ote.processor.doc.DocumentedDependency;
import java.util.List;
import java.util.Set;

/**
 * What a checked type says of its dependencies, in records that outlive the rounds.
 *
 * @param listed whether it has a list at all, of which every entry means something or is prose
 * @param documented the types that it names
 * @param texts all that the list says
 * @param declared the dependencies that its fields and constructors show
 * @param allDeclared whether the list has all of these
 */
record DocumentedType(
    boolean listed,
    List<Named> documented,
    List<String> texts,
    Set<String> declared,
    boolean allDeclared) {

  DocumentedType {
    documented = List.copyOf(documented);
    texts = List.copyOf(texts);
    declared = Set.copyOf(declared);
  }

  /**
   * A type that the list names.
   *
   * @param offset where in the comment
   * @param certain whether it can mean nothing else
   */
  record Named(String type, String written, int offset, boolean certain) {}

  boolean mentions(String simpleName) {
    return texts.stream().anyMatch(text -> DocumentedDependency.mentions(text, simpleName));
  }
}
