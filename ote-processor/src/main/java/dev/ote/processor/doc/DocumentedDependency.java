package dev.ote.processor.doc;

import dev.ote.processor.doc.OteDoc.Part;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * What one part of a DEPENDENCIES entry means.
 *
 * @param type the type that it names, or whose member; empty for free text and unknown names
 * @param missing whether it names something that does not exist
 * @param certain whether it can mean nothing else: a lone word may be the name of a product
 */
public record DocumentedDependency(
    Part part, Optional<TypeElement> type, boolean missing, boolean certain) {

  /** Reads the entries of a comment, their labels too: {@code DataManager: stores the values}. */
  public static List<DocumentedDependency> read(OteDoc doc, ReferenceResolver resolver) {
    return doc.entries(SectionKind.DEPENDENCIES).stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.label()), entry.parts().stream()))
        .map(part -> of(part, resolver))
        .toList();
  }

  /** Whether the words of this part name something. */
  public boolean mentions(String name) {
    return mentions(part.text(), name);
  }

  /** Whether a text has a name as a word. */
  public static boolean mentions(String text, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(text).find();
  }

  private static DocumentedDependency of(Part part, ReferenceResolver resolver) {
    Reference reference = ReferenceParser.parseEntry(part.text());
    boolean certain =
        !(reference instanceof Reference.FreeText)
            && (!(reference instanceof Reference.TypeName name) || name.certain());
    Resolution resolution = resolver.resolve(reference, List.of());
    Optional<TypeElement> type =
        resolution instanceof Resolution.Found found
            ? found.elements().stream().flatMap(e -> typeOf(e).stream()).findFirst()
            : Optional.empty();
    return new DocumentedDependency(
        part, type, certain && resolution instanceof Resolution.Missing, certain);
  }

  private static Optional<TypeElement> typeOf(Element found) {
    Element type = found instanceof TypeElement ? found : found.getEnclosingElement();
    return type instanceof TypeElement t ? Optional.of(t) : Optional.empty();
  }
}
