package dev.ote.processor.callgraph;

import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Section;
import dev.ote.processor.doc.Reference;
import dev.ote.processor.doc.ReferenceResolver;
import dev.ote.processor.doc.ResolvedStep;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Reads the TRACE PATHs of a type into records that outlive the rounds. */
final class DocumentedPathReader {
  private final Docs docs;
  private final Overrides overrides;

  DocumentedPathReader(Docs docs, Overrides overrides) {
    this.docs = docs;
    this.overrides = overrides;
  }

  List<DocumentedPath> read(TypeElement type) {
    List<ExecutableElement> documented = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD
          && !docs.of(member).entries(SectionKind.TRACE_PATH).isEmpty()) {
        documented.add((ExecutableElement) member);
      }
    }
    if (documented.isEmpty()) {
      return List.of();
    }
    ReferenceResolver resolver = docs.resolver(type, docs.of(type));
    Set<String> dependencies = dependencies(docs.of(type), resolver);
    List<DocumentedPath> paths = new ArrayList<>();
    for (ExecutableElement method : documented) {
      DocumentedPath path = path(method, resolver, dependencies);
      if (!path.named().isEmpty()) {
        paths.add(path);
      }
    }
    return paths;
  }

  private DocumentedPath path(
      ExecutableElement method, ReferenceResolver resolver, Set<String> dependencies) {
    Section section = docs.of(method).section(SectionKind.TRACE_PATH).orElseThrow();
    return new DocumentedPath(
        overrides.id(method), section.offset(), steps(section, resolver), dependencies);
  }

  private static Set<String> dependencies(OteDoc doc, ReferenceResolver resolver) {
    return resolver.dependencies(doc).stream()
        .flatMap(dependency -> dependency.type().stream())
        .map(type -> type.getQualifiedName().toString())
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Step> steps(Section section, ReferenceResolver resolver) {
    List<Step> steps = new ArrayList<>();
    for (ResolvedStep step : resolver.steps(section)) {
      List<Step.Target> targets = targets(step);
      Step.Kind kind =
          !targets.isEmpty()
              ? Step.Kind.NAMED
              : step.reference() instanceof Reference.FreeText
                  ? Step.Kind.FREE_TEXT
                  : Step.Kind.UNRESOLVED;
      steps.add(new Step(step.number(), step.part().text(), step.part().offset(), kind, targets));
    }
    return steps;
  }

  private List<Step.Target> targets(ResolvedStep step) {
    List<Step.Target> targets = new ArrayList<>();
    for (ExecutableElement method : step.methods()) {
      targets.add(
          new Step.Target(overrides.id(method), overrides.overriddenBy(method), scope(method)));
    }
    return targets;
  }

  private static Step.Scope scope(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    Set<Modifier> ofType =
        method.getEnclosingElement() instanceof TypeElement owner ? owner.getModifiers() : Set.of();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return Step.Scope.PRIVATE;
    }
    if (modifiers.contains(Modifier.ABSTRACT)) {
      return Step.Scope.ABSTRACT;
    }
    return method.getKind() == ElementKind.CONSTRUCTOR
            || modifiers.contains(Modifier.STATIC)
            || modifiers.contains(Modifier.FINAL)
            || ofType.contains(Modifier.FINAL)
        ? Step.Scope.FINAL
        : Step.Scope.OVERRIDABLE;
  }
}
