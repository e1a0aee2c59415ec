package dev.ote.processor.doc;

import dev.ote.processor.doc.OteDoc.Part;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What one part of a DEPENDENCIES entry means.
 *
 * @param type the type that it names, or whose member; empty for free text and unknown names
 * @param missing whether it names something that does not exist
 * @param certain whether it can mean nothing else: a lone word that is no type may be the name of a
 *     product, and a label any word
 */
public record DocumentedDependency(
    Part part, Optional<TypeElement> type, boolean missing, boolean certain) {

  /** Reads the entries of a comment, their labels too: {@code DataManager: stores the values}. */
  static List<DocumentedDependency> read(OteDoc doc, ReferenceResolver resolver) {
    return doc.entries(SectionKind.DEPENDENCIES).stream()
        .flatMap(entry -> read(entry, resolver))
        .toList();
  }

  private static Stream<DocumentedDependency> read(OteDoc.Entry entry, ReferenceResolver resolver) {
    // Before a reference, a label may be any word.
    boolean isName = ReferenceParser.parseEntry(entry.first().text()) instanceof Reference.FreeText;
    return Stream.concat(
        Stream.of(of(entry.label(), resolver, isName)),
        entry.parts().stream().map(part -> of(part, resolver, true)));
  }

  /** Whether the words of this part name something. */
  public boolean mentions(String name) {
    return mentions(part.text(), name);
  }

  /** Whether a text has a name as a word. */
  public static boolean mentions(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      if (isBoundary(text, at) && isBoundary(text, at + name.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBoundary(String text, int at) {
    return isInWord(text, at - 1) != isInWord(text, at);
  }

  private static boolean isInWord(String text, int at) {
    return at >= 0
        && at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_');
  }

  private static DocumentedDependency of(Part part, ReferenceResolver resolver, boolean isName) {
    Reference reference = ReferenceParser.parseEntry(part.text());
    boolean sure =
        !(reference instanceof Reference.FreeText)
            && (!(reference instanceof Reference.TypeName name) || name.certain());
    Resolution resolution = resolver.resolve(reference, List.of());
    Optional<TypeElement> type =
        resolution instanceof Resolution.Found found
            ? found.elements().stream().flatMap(e -> typeOf(e).stream()).findFirst()
            : Optional.empty();
    return new DocumentedDependency(
        part,
        type,
        sure && resolution instanceof Resolution.Missing,
        isName && (sure || (type.isPresent() && ReferenceParser.isDelimited(part.text()))));
  }

  private static Optional<TypeElement> typeOf(Element found) {
    Element type = found instanceof TypeElement ? found : found.getEnclosingElement();
    return type instanceof TypeElement t ? Optional.of(t) : Optional.empty();
  }
}
