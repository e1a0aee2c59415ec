package dev.ote.processor.report;

import dev.ote.processor.diagnostic.ElementKey;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.doc.SourceFile;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import dev.ote.processor.model.OperationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Makes the entries of {@code META-INF/ote}: what is observed of a type, what its comments say, and
 * which items of the checklist hold. Each comes from its type alone, so incremental builds rewrite
 * just those that changed; reports merge them afterwards.
 */
public final class TypeIndex {
  private static final String FOLDER = "META-INF/ote/";

  private final Filer filer;
  private final Elements elements;
  private final Docs docs;
  private final TypeLinks links;
  private final Map<Path, Optional<Path>> roots = new HashMap<>();

  public TypeIndex(Filer filer, Elements elements, Docs docs) {
    this.filer = filer;
    this.elements = elements;
    this.docs = docs;
    this.links = new TypeLinks(elements, docs);
  }

  /**
   * Reads a type's entry, and creates its file.
   *
   * @param wrapper the generated wrapper's qualified name; empty where there is none
   * @param checked whether the checks look at it
   */
  public IndexEntry read(TypeElement type, Optional<String> wrapper, boolean checked)
      throws IOException {
    String name = elements.getBinaryName(type).toString();
    Map<String, Object> entry = start(name, type.getKind().name().toLowerCase(Locale.ROOT), type);
    wrapper.ifPresent(each -> entry.put("wrapper", each));
    boolean observed = Observation.isObserved(type);
    entry.put("observed", observed);
    if (observed) {
      putAll(entry, "supertypes", links.supertypes(type));
    }
    Map<String, Object> documentation = documentation(docs.of(type));
    entry.put("documentation", documentation);
    entry.put("operations", operations(type));
    return new IndexEntry(
        ElementKey.of(type).owner(),
        entry,
        checked || observed
            ? Optional.of(facts(type, wrapper, checked, documentation))
            : Optional.empty(),
        file(name, type));
  }

  /** Whether the comment of a package says something for the index. */
  public boolean hasContent(PackageElement pkg) {
    return docs.of(pkg).section(SectionKind.CALL_STACK).isPresent();
  }

  /** Reads the entry of a package, and creates its file. */
  public IndexEntry read(PackageElement pkg) throws IOException {
    String name = ElementKey.of(pkg).owner();
    Map<String, Object> entry = start(name, "package", pkg);
    entry.put("observed", false);
    Map<String, Object> documentation = new LinkedHashMap<>();
    put(documentation, "callStack", docs.of(pkg), SectionKind.CALL_STACK);
    entry.put("documentation", documentation);
    entry.put("operations", List.of());
    return new IndexEntry(name, entry, Optional.empty(), file(name, pkg));
  }

  private Map<String, Object> start(String name, String kind, Element element) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", name);
    entry.put("kind", kind);
    SourceFile source = docs.sourceFile(element);
    entry.put("file", file(element, source));
    String inProject = inProject(source);
    if (!inProject.isEmpty()) {
      entry.put("source", inProject);
    }
    return entry;
  }

  /** To find the root of a project takes a hundred looks at the disk: one folder has one. */
  private String inProject(SourceFile source) {
    @Nullable Path file = source.onDisk();
    @Nullable Path folder = file == null ? null : file.getParent();
    if (file == null || folder == null) {
      return "";
    }
    return roots
        .computeIfAbsent(folder, each -> Optional.ofNullable(SourceFile.projectRoot(each)))
        .map(root -> root.relativize(file).toString().replace('\\', '/'))
        .orElse("");
  }

  private Optional<FileObject> file(String name, Element origin) throws IOException {
    try {
      return Optional.of(
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", FOLDER + name + ".json", origin));
    } catch (IllegalArgumentException noClassOutput) {
      return Optional.empty();
    }
  }

  /** Public operations that the author wrote, and what of them is observed. */
  private TypeFacts facts(
      TypeElement type,
      Optional<String> wrapper,
      boolean checked,
      Map<String, Object> documentation) {
    List<ExecutableElement> written =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(method -> !Observation.isExempt(method) && Observation.canIntercept(method))
            .filter(method -> Observation.isOperation(method) || isObserved(type, method))
            .filter(docs.writtenIn(type))
            .toList();
    List<ExecutableElement> operations =
        written.stream().filter(each -> each.getModifiers().contains(Modifier.PUBLIC)).toList();
    return new TypeFacts(
        checked,
        wrapper,
        operations.size(),
        operations.stream()
            .filter(method -> !isObserved(type, method))
            .map(TypeIndex::signature)
            .toList(),
        (int) written.stream().filter(TypeIndex::hasBody).count(),
        documentation);
  }

  private static boolean isObserved(TypeElement type, ExecutableElement method) {
    return Observation.observing(type, method).isPresent();
  }

  private static boolean hasBody(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT)
        && !method.getModifiers().contains(Modifier.NATIVE);
  }

  /** The path below the source root: where that root lies is the machine's own business. */
  private String file(Element element, SourceFile source) {
    String path = source.path();
    String folder = elements.getPackageOf(element).getQualifiedName().toString().replace('.', '/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    return folder.isEmpty() || name.isEmpty() ? name : folder + "/" + name;
  }

  private static Map<String, Object> documentation(OteDoc doc) {
    Map<String, Object> sections = new LinkedHashMap<>();
    doc.section(SectionKind.LOCATION).ifPresent(s -> sections.put("location", s.text()));
    doc.section(SectionKind.PURPOSE).ifPresent(s -> sections.put("purpose", s.text()));
    put(sections, "dependencies", doc, SectionKind.DEPENDENCIES);
    put(sections, "tracePoints", doc, SectionKind.TRACE_POINTS);
    put(sections, "related", doc, SectionKind.RELATED);
    return sections;
  }

  private static void put(Map<String, Object> sections, String key, OteDoc doc, SectionKind kind) {
    if (doc.section(kind).isPresent()) {
      sections.put(key, doc.entries(kind).stream().map(TypeIndex::text).toList());
    }
  }

  private static void putAll(Map<String, Object> entry, String key, Collection<?> values) {
    if (!values.isEmpty()) {
      entry.put(key, values);
    }
  }

  private static String text(Entry entry) {
    String text = entry.parts().stream().map(Part::text).collect(Collectors.joining(" → "));
    return entry.label().text().isEmpty() ? text : entry.label().text() + ": " + text;
  }

  private record Signed(ExecutableElement method, String signature) {

    String name() {
      return method.getSimpleName().toString();
    }
  }

  private List<Map<String, Object>> operations(TypeElement type) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(Observation::canIntercept)
        .map(method -> new Signed(method, signature(method)))
        .sorted(Comparator.comparing(Signed::name).thenComparing(Signed::signature))
        .flatMap(
            each ->
                Observation.observing(type, each.method())
                    .map(annotation -> OperationSettings.read(type, each.method(), annotation))
                    .map(settings -> operation(type, each, settings))
                    .stream())
        .toList();
  }

  private Map<String, Object> operation(
      TypeElement type, Signed method, OperationSettings settings) {
    Map<String, Object> operation = new LinkedHashMap<>();
    operation.put("name", settings.operation());
    operation.put("method", method.signature());
    operation.put("slowMillis", settings.slowMillis());
    if (!settings.tags().isEmpty()) {
      Map<String, String> tags = new LinkedHashMap<>();
      settings.tags().forEach(tag -> tags.put(tag.key(), tag.value()));
      operation.put("tags", tags);
    }
    if (!settings.expected().isEmpty()) {
      operation.put(
          "expected", settings.expected().stream().map(name -> name.canonicalName()).toList());
    }
    // What is inherited from another file has no comment where that is not compiled as well.
    if (Nest.holds(type, method.method())) {
      put(operation, "tracePath", docs.of(method.method()), SectionKind.TRACE_PATH);
      putAll(operation, "steps", links.steps(method.method()));
    }
    return operation;
  }

  private static String signature(ExecutableElement method) {
    return method.getSimpleName()
        + method.getParameters().stream()
            .map(parameter -> ParameterTypes.shown(parameter.asType()))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
