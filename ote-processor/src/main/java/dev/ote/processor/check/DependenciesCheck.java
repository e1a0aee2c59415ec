package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Section;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.Resolution;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;

/** DEPENDENCIES lists what the type works with: all of it exists, and nothing is left out. */
final class DependenciesCheck implements TypeCheck {
  private static final UnresolvedReferences UNRESOLVED =
      new UnresolvedReferences(Check.DEPENDENCY_UNRESOLVED, SectionKind.DEPENDENCIES);

  private final Types types;
  private final DeclaredDependencies dependencies;

  DependenciesCheck(Types types, DeclaredDependencies dependencies) {
    this.types = types;
    this.dependencies = dependencies;
  }

  @Override
  public List<Finding> check(CheckedType type) {
    List<DeclaredDependencies.Use> uses = dependencies.of(type.element());
    Optional<Finding> missing =
        SectionCheck.missing(
            Check.DEPENDENCIES_MISSING,
            type.element(),
            type.simpleName(),
            type.doc(),
            SectionKind.DEPENDENCIES,
            uses.isEmpty() ? "none" : "- " + uses.get(0).dependency().getQualifiedName());
    if (missing.isPresent()) {
      return List.of(missing.get());
    }
    List<Finding> findings =
        new ArrayList<>(UNRESOLVED.inEntries(type.element(), type.doc(), type.resolver()));
    findings.addAll(undocumented(type, uses));
    return findings;
  }

  private List<Finding> undocumented(CheckedType type, List<DeclaredDependencies.Use> uses) {
    Section section = type.doc().section(SectionKind.DEPENDENCIES).orElseThrow();
    List<TypeElement> documented = documented(type, section);
    List<Finding> findings = new ArrayList<>();
    Set<TypeElement> reported = new HashSet<>();
    for (DeclaredDependencies.Use use : uses) {
      if (documented.stream().noneMatch(d -> covers(d, use.dependency()))
          && !mentions(section, use.dependency())
          && reported.add(use.dependency())) {
        findings.add(
            new Finding(
                Check.DEPENDENCY_UNDOCUMENTED,
                new Place.AtElement(use.at()),
                "%s uses %s, which DEPENDENCIES does not list"
                    .formatted(use.described(), use.dependency().getQualifiedName())));
      }
    }
    return findings;
  }

  private static List<TypeElement> documented(CheckedType type, Section section) {
    return section.entries().stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.label()), entry.parts().stream()))
        .map(part -> type.resolver().resolve(ReferenceParser.parseEntry(part.text()), List.of()))
        .flatMap(
            resolution ->
                resolution instanceof Resolution.Found found
                    ? found.elements().stream()
                    : Stream.<Element>empty())
        .map(found -> found instanceof TypeElement t ? t : found.getEnclosingElement())
        .filter(TypeElement.class::isInstance)
        .map(TypeElement.class::cast)
        .toList();
  }

  /** Who documents an implementation has documented its interface, and the other way round. */
  private boolean covers(TypeElement documented, TypeElement used) {
    return types.isSubtype(types.erasure(documented.asType()), types.erasure(used.asType()))
        || types.isSubtype(types.erasure(used.asType()), types.erasure(documented.asType()));
  }

  /** Whether free text names the type. */
  private static boolean mentions(Section section, TypeElement used) {
    Pattern name = Pattern.compile("\\b" + Pattern.quote(used.getSimpleName().toString()) + "\\b");
    return section.entries().stream()
        .flatMap(DependenciesCheck::texts)
        .anyMatch(text -> name.matcher(text).find());
  }

  private static Stream<String> texts(Entry entry) {
    return Stream.concat(
        Stream.of(entry.label().text()), entry.parts().stream().map(part -> part.text()));
  }
}
