package dev.ote.processor.doc;

import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.OteDoc.Section;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A step of a TRACE PATH and what it means.
 *
 * @param number of its entry, as written
 * @param part what stands there
 * @param reference what it points at
 * @param resolution what became of that
 */
public record ResolvedStep(int number, Part part, Reference reference, Resolution resolution) {

  /** For {@link ReferenceResolver#steps}, which reads no section twice. */
  static List<ResolvedStep> read(Section section, ReferenceResolver resolver) {
    List<ResolvedStep> steps = new ArrayList<>();
    List<TypeElement> earlier = new ArrayList<>();
    for (Entry entry : section.entries()) {
      for (Part part : entry.parts()) {
        Reference reference = ReferenceParser.parseStep(part.text());
        ResolvedStep step =
            new ResolvedStep(entry.number(), part, reference, resolver.resolve(reference, earlier));
        steps.add(step);
        if (step.resolution() instanceof Resolution.Found found
            && found.elements().get(0).getEnclosingElement() instanceof TypeElement owner) {
          earlier.add(owner);
        }
      }
    }
    return steps;
  }

  /** The methods or constructors that it may mean; none where it means something else. */
  public List<ExecutableElement> methods() {
    List<ExecutableElement> methods = new ArrayList<>();
    if (resolution instanceof Resolution.Found found) {
      for (Element each : found.elements()) {
        if (each instanceof ExecutableElement method) {
          methods.add(method);
        }
      }
    }
    return methods;
  }
}
