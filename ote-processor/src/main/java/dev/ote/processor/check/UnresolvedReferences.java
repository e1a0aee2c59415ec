package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.Reference;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.ReferenceResolver;
import dev.ote.processor.doc.Resolution;
import dev.ote.processor.doc.ResolvedStep;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** That the references in a section mean something. */
final class UnresolvedReferences {
  private final Check check;
  private final SectionKind kind;

  UnresolvedReferences(Check check, SectionKind kind) {
    this.check = check;
    this.kind = kind;
  }

  /** Checks the entries of a list, in which a lone name may be a type. */
  List<Finding> inEntries(Element documented, OteDoc doc, ReferenceResolver resolver) {
    List<Finding> findings = new ArrayList<>();
    for (Entry entry : doc.entries(kind)) {
      Part part = entry.first();
      Reference reference = ReferenceParser.parseEntry(part.text());
      if (reference instanceof Reference.FreeText) {
        // "DataManager: stores the values" reads as a label, but names a type.
        part = entry.label();
        reference = ReferenceParser.parseEntry(part.text());
      }
      if (!(reference instanceof Reference.TypeName name) || name.certain()) {
        missing(documented, resolver.resolve(reference, List.of()), part, "entry")
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  /**
   * Checks the steps of a path, in which a method without a type may belong to the type of an
   * earlier step.
   */
  List<Finding> inSteps(Element documented, OteDoc doc, ReferenceResolver resolver) {
    List<Finding> findings = new ArrayList<>();
    for (ResolvedStep step : doc.section(kind).map(resolver::steps).orElse(List.of())) {
      String item = kind == SectionKind.TRACE_POINTS ? "entry" : "step " + step.number();
      missing(documented, step.resolution(), step.part(), item).ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> missing(
      Element documented, Resolution resolution, Part part, String item) {
    return resolution instanceof Resolution.Missing missing
        ? Optional.of(
            new Finding(
                check,
                new Place.InDoc(documented, part.offset()),
                "%s %s '%s' does not resolve: %s"
                    .formatted(
                        kind.label(),
                        item,
                        ReferenceParser.written(part.text()),
                        missing.reason())))
        : Optional.empty();
  }
}
