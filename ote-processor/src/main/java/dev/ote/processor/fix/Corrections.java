package dev.ote.processor.fix;

import dev.ote.processor.check.CheckedType;
import dev.ote.processor.diagnostic.Suggestion;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.Reference;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.Resolution;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What the references of a type's lists that mean nothing were probably meant to be. Whatever is
 * offered means something by the comment's own rules.
 */
final class Corrections {
  private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}_$][\\p{L}\\p{Nd}_$]*");

  /**
   * What a reference should be.
   *
   * @param written what it is
   * @param meant empty text where nothing is near
   * @param mayGo whether it can be nothing but a reference; a lone name may be that of a product
   */
  record Correction(String written, String meant, boolean mayGo) {}

  private final CheckedType type;
  private final Elements elements;

  Corrections(CheckedType type, Elements elements) {
    this.type = type;
    this.elements = elements;
  }

  /** By their places in the file. */
  Map<Integer, Correction> of(DocComment comment, Map<SectionKind, List<String>> truth) {
    Map<Integer, Correction> corrections = new HashMap<>();
    OteDoc doc = comment.sections();
    List<String> used = truth.getOrDefault(SectionKind.DEPENDENCIES, List.of());
    List<String> open = undocumented(doc, used);
    for (Entry entry : doc.entries(SectionKind.DEPENDENCIES)) {
      Part part =
          isReference(entry.first()) || entry.label().text().isEmpty()
              ? entry.first()
              : entry.label();
      missing(ReferenceParser.parseEntry(part.text()))
          .ifPresent(
              missing ->
                  corrections.put(
                      comment.position(part.offset()), dependency(part, missing, open)));
    }
    doc.entries(SectionKind.TRACE_POINTS).stream()
        .flatMap(entry -> entry.parts().stream())
        .forEach(
            part ->
                missing(ReferenceParser.parseStep(part.text()))
                    .ifPresent(
                        missing ->
                            corrections.put(
                                comment.position(part.offset()), tracePoint(part, missing, used))));
    return corrections;
  }

  /** What the code uses and no entry names. */
  private List<String> undocumented(OteDoc doc, List<String> used) {
    List<String> open = new ArrayList<>(used);
    for (Entry entry : doc.entries(SectionKind.DEPENDENCIES)) {
      for (Part part : List.of(entry.label(), entry.first())) {
        Reference reference = ReferenceParser.parseEntry(part.text());
        if (missing(reference).isEmpty()) {
          open.removeIf(
              name -> Pattern.compile("\\b" + simple(name) + "\\b").matcher(part.text()).find());
        }
      }
    }
    return open;
  }

  private Correction dependency(Part part, Resolution.Missing missing, List<String> open) {
    String written = ReferenceParser.written(part.text());
    Reference reference = ReferenceParser.parseEntry(part.text());
    String name = typeName(reference);
    Map<String, String> bySimpleName = new HashMap<>();
    open.forEach(each -> bySimpleName.putIfAbsent(simple(each), each));
    Optional<String> used =
        Optional.ofNullable(bySimpleName.get(simple(name)))
            .or(
                () ->
                    Suggestion.nearest(simple(name), bySimpleName.keySet()).map(bySimpleName::get));
    Stream<String> renamed =
        used.stream()
            .flatMap(each -> name.indexOf('.') < 0 ? names(each) : Stream.of(each))
            .map(each -> written.replace(name, each));
    Optional<String> meant =
        Stream.concat(renamed, respelled(written, missing))
            .filter(each -> isFound(ReferenceParser.parseEntry(each)))
            .findFirst();
    meant.flatMap(each -> used).ifPresent(open::remove);
    boolean mayBeProduct =
        reference instanceof Reference.TypeName
            && name.indexOf('.') < 0
            && !part.text().startsWith("{@link");
    return new Correction(written, meant.orElse(""), !mayBeProduct);
  }

  /** By the simple name, if that means the type, and by the qualified one. */
  private Stream<String> names(String qualified) {
    return type.resolver().resolve(new Reference.TypeName(simple(qualified), true), List.of())
                instanceof Resolution.Found found
            && found.elements().get(0) instanceof TypeElement element
            && element.getQualifiedName().contentEquals(qualified)
        ? Stream.of(simple(qualified), qualified)
        : Stream.of(qualified);
  }

  private Correction tracePoint(Part part, Resolution.Missing missing, List<String> used) {
    String written = ReferenceParser.written(part.text());
    return new Correction(
        written,
        Stream.of(
                respelled(written, missing),
                Stream.of(written.replaceFirst("\\([^()]*\\)", "()")),
                elsewhere(written, used))
            .flatMap(each -> each)
            .filter(each -> isFound(ReferenceParser.parseStep(each)))
            .findFirst()
            .orElse(""),
        true);
  }

  /** The reference with one of its names, the last ones first, as the suggestion has it. */
  private static Stream<String> respelled(String written, Resolution.Missing missing) {
    List<String> respelled = new ArrayList<>();
    missing
        .nearest()
        .ifPresent(
            nearest -> {
              Matcher name = IDENTIFIER.matcher(written);
              while (name.find()) {
                respelled.add(
                    0,
                    written.substring(0, name.start()) + nearest + written.substring(name.end()));
              }
            });
    return respelled.stream();
  }

  /** The method of that name, if one type alone has it: the type itself, or what it uses. */
  private Stream<String> elsewhere(String written, List<String> used) {
    String method = StepRow.method(written).replaceFirst(".*\\.", "");
    List<TypeElement> owners =
        Stream.concat(
                Stream.of(type.element()),
                used.stream().flatMap(name -> Stream.ofNullable(elements.getTypeElement(name))))
            .filter(
                each ->
                    ElementFilter.methodsIn(each.getEnclosedElements()).stream()
                        .anyMatch(declared -> declared.getSimpleName().contentEquals(method)))
            .toList();
    return owners.size() == 1
        ? Stream.of(owners.get(0).getSimpleName(), owners.get(0).getQualifiedName())
            .map(owner -> owner + "." + method + "()")
        : Stream.empty();
  }

  private Optional<Resolution.Missing> missing(Reference reference) {
    return type.resolver().resolve(reference, List.of()) instanceof Resolution.Missing missing
        ? Optional.of(missing)
        : Optional.empty();
  }

  private boolean isFound(Reference reference) {
    return type.resolver().resolve(reference, List.of()) instanceof Resolution.Found;
  }

  private static boolean isReference(Part part) {
    return !(ReferenceParser.parseEntry(part.text()) instanceof Reference.FreeText);
  }

  /** The type as it is written; a path as it is. */
  private static String typeName(Reference reference) {
    if (reference instanceof Reference.Member member) {
      return member.type();
    }
    if (reference instanceof Reference.FilePath path) {
      return path.path();
    }
    return reference instanceof Reference.TypeName name ? name.name() : "";
  }

  private static String simple(String name) {
    return name.replaceFirst("\\.(?:java|kt|kts|scala|groovy)$", "").replaceFirst(".*[./]", "");
  }
}
