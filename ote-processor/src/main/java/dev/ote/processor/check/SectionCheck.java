package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.SectionKind;
import java.util.Optional;
import javax.lang.model.element.Element;

/** That a comment has a section and that there is something in it. */
final class SectionCheck {

  private SectionCheck() {}

  /**
   * The finding for a section that is missing or empty.
   *
   * @param owner how the documented element is called in the message
   * @param example what to write
   */
  static Optional<Finding> missing(
      Check check, Element element, String owner, OteDoc doc, SectionKind kind, String example) {
    Optional<OteDoc.Section> section = doc.section(kind);
    if (section.isEmpty()) {
      return Optional.of(
          new Finding(
              check,
              new Place.AtElement(element),
              "the Javadoc of %s has no %s section: add '%s: %s'"
                  .formatted(owner, kind.label(), kind.label(), example)));
    }
    if (section.get().isEmpty()) {
      return Optional.of(
          new Finding(
              check,
              new Place.InDoc(element, section.get().offset()),
              "the %s section of %s is empty: write '%s: %s'"
                  .formatted(kind.label(), owner, kind.label(), example)));
    }
    return Optional.empty();
  }
}
