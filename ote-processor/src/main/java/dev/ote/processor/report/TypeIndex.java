package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import dev.ote.processor.model.OperationSettings;
import dev.ote.processor.output.WriteBehind;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Writes {@code META-INF/ote/<binary name>.json}: what is observed of one type and what its
 * comments say. Each file comes from its type alone, so incremental builds rewrite just those that
 * changed; reports merge them afterwards.
 */
public final class TypeIndex {
  private static final String STAGE = "index";
  private static final String FOLDER = "META-INF/ote/";

  private final Filer filer;
  private final Elements elements;
  private final Docs docs;
  private final WriteBehind output;

  public TypeIndex(Filer filer, Elements elements, Docs docs, WriteBehind output) {
    this.filer = filer;
    this.elements = elements;
    this.docs = docs;
    this.output = output;
  }

  /**
   * Writes a type's entry, by the end of the round.
   *
   * @param wrapper the generated wrapper's qualified name; empty where there is none
   * @return whether there is a place for it: ECJ has none where it is not told {@code -d}
   */
  public boolean write(TypeElement type, Optional<String> wrapper) throws IOException {
    byte[] entry = Json.render(entry(type, wrapper)).getBytes(UTF_8);
    Optional<FileObject> file = file(FOLDER + elements.getBinaryName(type) + ".json", type);
    file.ifPresent(target -> submit(type, target, entry));
    return file.isPresent();
  }

  private void submit(TypeElement type, FileObject file, byte[] entry) {
    output.submit(
        STAGE,
        type.getQualifiedName().toString(),
        () -> {
          try (OutputStream out = file.openOutputStream()) {
            out.write(entry);
          }
        });
  }

  private Optional<FileObject> file(String path, TypeElement origin) throws IOException {
    try {
      return Optional.of(filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin));
    } catch (IllegalArgumentException noClassOutput) {
      return Optional.empty();
    }
  }

  private Map<String, Object> entry(TypeElement type, Optional<String> wrapper) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", elements.getBinaryName(type).toString());
    entry.put("kind", type.getKind().name().toLowerCase(Locale.ROOT));
    entry.put("file", file(type));
    wrapper.ifPresent(name -> entry.put("wrapper", name));
    entry.put("documentation", documentation(docs.of(type)));
    entry.put("operations", operations(type));
    return entry;
  }

  /** The path below the source root: where that root lies is the machine's own business. */
  private String file(TypeElement type) {
    String path = docs.sourceFile(type).path();
    String folder = elements.getPackageOf(type).getQualifiedName().toString().replace('.', '/');
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
