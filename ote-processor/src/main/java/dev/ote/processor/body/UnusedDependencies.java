package dev.ote.processor.body;

import com.sun.source.util.TreePath;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.DocPositions;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.Nest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * What DEPENDENCIES lists is used. Silent about interfaces, whose dependencies are those of what
 * implements them, and about types that inherit from classes, which may be what uses it.
 */
final class UnusedDependencies {
  /** Using one of these is no use of what is below it. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "java.lang.Object",
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "java.lang.Comparable",
          "java.lang.Record",
          "java.lang.Enum",
          "java.io.Serializable");

  private final Dependencies dependencies;

  UnusedDependencies(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  List<Finding> find(AnalysedType type, DocumentedType documented) {
    if (type.element().getKind().isInterface() || inherits(type.element())) {
      return List.of();
    }
    List<DocumentedType.Named> open =
        documented.documented().stream()
            .filter(DocumentedType.Named::certain)
            .filter(each -> !dependencies.isIgnored(each.type()))
            .filter(each -> !documented.declared().contains(each.type()))
            .toList();
    Optional<TreePath> nest = type.nest().of(Nest.outermost(type.element()));
    if (open.isEmpty() || nest.isEmpty()) {
      return List.of();
    }
    UsedTypes used = UsedTypes.of(type, nest.get());
    Set<TypeElement> all =
        used.types().stream().map(dependencies::observedBy).collect(Collectors.toSet());
    return used.isUnknown()
        ? List.of()
        : open.stream()
            .filter(each -> !isUsed(each, used, all, type))
            .flatMap(each -> finding(each, type).stream())
            .toList();
  }

  private boolean isUsed(
      DocumentedType.Named named, UsedTypes used, Set<TypeElement> all, AnalysedType type) {
    @Nullable TypeElement dependency = type.named().of(named.type());
    return dependency == null
        || Nest.outermost(dependency).equals(Nest.outermost(type.element()))
        || used.isInText(dependency.getSimpleName().toString())
        || all.stream()
            .filter(each -> !EVERYWHERE.contains(each.getQualifiedName().toString()))
            .anyMatch(each -> dependencies.covers(dependency, each));
  }

  private static Optional<Finding> finding(DocumentedType.Named named, AnalysedType type) {
    return new DocPositions(type.trees())
        .hold(type.element(), named.offset())
        .map(
            place ->
                new Finding(
                    Check.DEPENDENCY_UNUSED,
                    place,
                    "DEPENDENCIES entry '%s' is not used by %s"
                        .formatted(named.written(), type.element().getSimpleName())));
  }

  private static boolean inherits(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getSuperclass() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement above
        && !above.getQualifiedName().toString().startsWith("java.");
  }
}
