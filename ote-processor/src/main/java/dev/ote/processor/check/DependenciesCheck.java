package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.doc.DocumentedDependency;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.model.Dependencies;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** DEPENDENCIES lists what the type works with: all of it exists, and nothing is left out. */
final class DependenciesCheck implements TypeCheck {
  private static final UnresolvedReferences UNRESOLVED =
      new UnresolvedReferences(Check.DEPENDENCY_UNRESOLVED, SectionKind.DEPENDENCIES);

  private final Dependencies dependencies;

  DependenciesCheck(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  @Override
  public List<Finding> check(CheckedType type) {
    List<Dependencies.Use> uses = dependencies.declared(type.element());
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
    List<Finding> unresolved = UNRESOLVED.inEntries(type.element(), type.doc(), type.resolver());
    List<Finding> findings = new ArrayList<>(unresolved);
    // An entry that means nothing, be it old or misspelt, is what documents one of them.
    undocumented(type, uses).stream().skip(unresolved.size()).forEach(findings::add);
    return findings;
  }

  private List<Finding> undocumented(CheckedType type, List<Dependencies.Use> uses) {
    List<DocumentedDependency> documented = type.resolver().dependencies(type.doc());
    List<Finding> findings = new ArrayList<>();
    Set<TypeElement> reported = new HashSet<>();
    for (Dependencies.Use use : uses) {
      if (documented.stream().noneMatch(each -> isMeant(each, use.dependency()))
          && reported.stream().noneMatch(each -> dependencies.covers(each, use.dependency()))) {
        reported.add(use.dependency());
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

  private boolean isMeant(DocumentedDependency documented, TypeElement used) {
    return documented.mentions(used.getSimpleName().toString())
        || documented.type().filter(type -> dependencies.covers(type, used)).isPresent();
  }
}
