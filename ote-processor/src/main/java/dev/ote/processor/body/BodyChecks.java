package dev.ote.processor.body;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.DocumentedDependency;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.ReferenceResolver;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.Nest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** The checks of bodies that need no other type's bodies. */
public final class BodyChecks {
  private final DocTrees trees;
  private final Elements elements;
  private final NamedTypes named;
  private final Types types;
  private final Dependencies dependencies;
  private final Map<String, DocumentedType> documented = new HashMap<>();
  private final Map<String, BypassedWrappers.Wrapper> wrappers = new HashMap<>();
  private final ExceptionTypes exceptions = new ExceptionTypes();
  private final List<BodyCheck> ofObserved =
      List.of(new SwallowedErrors(), new UntracedErrors(exceptions));
  private final BypassedWrappers bypassed = new BypassedWrappers(wrappers);
  private final UnusedDependencies unused;

  public BodyChecks(DocTrees trees, Elements elements, Types types, Dependencies dependencies) {
    this.trees = trees;
    this.elements = elements;
    this.named = new NamedTypes(elements);
    this.types = types;
    this.dependencies = dependencies;
    this.unused = new UnusedDependencies(dependencies);
  }

  /** Notes what a checked type documents; to be called in the last round. */
  public void read(TypeElement type, Docs docs) {
    OteDoc doc = docs.of(type);
    ReferenceResolver resolver = docs.resolver(type, doc);
    List<DocumentedDependency> entries = resolver.dependencies(doc);
    List<TypeElement> declared =
        dependencies.declared(type).stream().map(Dependencies.Use::dependency).toList();
    boolean allDeclared =
        declared.stream()
            .allMatch(used -> entries.stream().anyMatch(entry -> isMeant(entry, used)));
    documented.put(
        type.getQualifiedName().toString(),
        new DocumentedType(
            !doc.entries(SectionKind.DEPENDENCIES).isEmpty()
                && entries.stream().noneMatch(DocumentedDependency::missing),
            named(entries, paths(type, docs)),
            entries.stream().map(entry -> entry.part().text()).toList(),
            declared.stream()
                .map(used -> used.getQualifiedName().toString())
                .collect(Collectors.toSet()),
            allDeclared));
  }

  private boolean isMeant(DocumentedDependency entry, TypeElement used) {
    return entry.mentions(used.getSimpleName().toString())
        || entry.type().filter(type -> dependencies.covers(type, used)).isPresent();
  }

  private static String paths(TypeElement type, Docs docs) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .flatMap(method -> docs.of(method).section(SectionKind.TRACE_PATH).stream())
        .flatMap(path -> path.entries().stream())
        .flatMap(entry -> entry.parts().stream())
        .map(OteDoc.Part::text)
        .collect(Collectors.joining("\n"));
  }

  /**
   * What the entries name.
   *
   * @param paths the steps of all paths: where they go through a type and it is used no more, that
   *     is what is said of them
   */
  private static List<DocumentedType.Named> named(
      List<DocumentedDependency> entries, String paths) {
    List<DocumentedType.Named> named = new ArrayList<>();
    for (DocumentedDependency entry : entries) {
      entry
          .type()
          .ifPresent(
              type ->
                  named.add(
                      new DocumentedType.Named(
                          type.getQualifiedName().toString(),
                          ReferenceParser.written(entry.part().text()),
                          entry.part().offset(),
                          entry.certain()
                              && !DocumentedDependency.mentions(
                                  paths, type.getSimpleName().toString()))));
    }
    return named;
  }

  /**
   * Notes that a type has a wrapper.
   *
   * @param isSubclass whether it extends the type
   */
  public void addWrapper(String observed, String wrapper, boolean isSubclass) {
    wrappers.put(observed, new BypassedWrappers.Wrapper(wrapper, isSubclass));
  }

  /**
   * To be called when all was read.
   *
   * @param compiled the types whose source is in this compilation
   * @return whether there is anything to do
   */
  public boolean start(Set<String> compiled) {
    if (documented.isEmpty() && wrappers.isEmpty()) {
      return false;
    }
    exceptions.read(compiled, trees, elements, types);
    return true;
  }

  /** The types, by their canonical names, whose bodies are still to be looked at. */
  public Set<String> concerned() {
    return Set.copyOf(documented.keySet());
  }

  /** What is wrong in the bodies of a top-level type that was analysed. */
  public List<Finding> analysed(TypeElement top, TreePath path, Certainty certainty) {
    List<TypeElement> checked = new ArrayList<>();
    for (TypeElement type : Nest.of(top)) {
      if (documented.containsKey(type.getQualifiedName().toString())) {
        checked.add(type);
      }
    }
    if (wrappers.isEmpty() && checked.isEmpty()) {
      return List.of();
    }
    NestPaths nest = new NestPaths(path, trees);
    List<Finding> findings =
        new ArrayList<>(
            bypassed.check(new AnalysedType(top, path, nest, trees, named, types, certainty)));
    for (TypeElement type : checked) {
      nest.of(type)
          .map(at -> new AnalysedType(type, at, nest, trees, named, types, certainty))
          .ifPresent(analysed -> findings.addAll(check(analysed)));
    }
    return findings.isEmpty() || ErroneousCode.isIn(path, trees) ? List.of() : findings;
  }

  private List<Finding> check(AnalysedType type) {
    List<Finding> findings = new ArrayList<>();
    ofObserved.forEach(check -> findings.addAll(check.check(type)));
    @Nullable DocumentedType doc = documented.remove(type.element().getQualifiedName().toString());
    if (doc != null && doc.listed()) {
      List<Finding> undocumented = UndocumentedDependencies.find(type, doc, dependencies);
      findings.addAll(undocumented);
      // Where one dependency took the place of another, the one that is missing is the finding.
      if (undocumented.isEmpty() && doc.allDeclared()) {
        findings.addAll(unused.find(type, doc));
      }
    }
    return findings;
  }
}
