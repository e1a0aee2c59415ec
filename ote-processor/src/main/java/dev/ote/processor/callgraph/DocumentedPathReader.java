package dev.ote.processor.callgraph;

import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.ReferenceResolver;
import dev.ote.processor.doc.Resolution;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the TRACE PATHs of a type into records that outlive the rounds. */
final class DocumentedPathReader {
  private final Docs docs;
  private final Types types;
  private final Overrides overrides;

  DocumentedPathReader(Docs docs, Elements elements, Types types) {
    this.docs = docs;
    this.types = types;
    this.overrides = new Overrides(elements, types);
  }

  List<DocumentedPath> read(TypeElement type) {
    List<ExecutableElement> documented =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !docs.of(method).entries(SectionKind.TRACE_PATH).isEmpty())
            .toList();
    if (documented.isEmpty()) {
      return List.of();
    }
    ReferenceResolver resolver = docs.resolver(type, docs.of(type));
    return documented.stream()
        .map(method -> new DocumentedPath(MethodId.of(method, types), steps(method, resolver)))
        .filter(path -> !path.steps().isEmpty())
        .toList();
  }

  private List<Step> steps(ExecutableElement method, ReferenceResolver resolver) {
    OteDoc doc = docs.of(method);
    List<Step> steps = new ArrayList<>();
    List<TypeElement> earlier = new ArrayList<>();
    for (Entry entry : doc.entries(SectionKind.TRACE_PATH)) {
      for (Part part : entry.parts()) {
        Resolution resolution = resolver.resolve(ReferenceParser.parseStep(part.text()), earlier);
        if (resolution instanceof Resolution.Found found) {
          List<Step.Target> targets = targets(found);
          if (!targets.isEmpty()) {
            String written = ReferenceParser.written(part.text());
            steps.add(new Step(entry.number(), written, part.offset(), targets));
            earlier.add((TypeElement) found.elements().get(0).getEnclosingElement());
          }
        }
      }
    }
    return steps;
  }

  private List<Step.Target> targets(Resolution.Found found) {
    return found.elements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .map(m -> new Step.Target(MethodId.of(m, types), overrides.overriddenBy(m)))
        .toList();
  }
}
