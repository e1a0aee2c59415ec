package dev.ote.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/**
 * Results whose declared type tells what a call used. What a stage completes with, and what is
 * thrown, the runtime asks for by itself.
 */
final class UsageReports {
  /** Known by name, as a project may have a runtime that does not have it, or none. */
  private static final String REPORTED = "dev.ote.runtime.Usage.Reported";

  private final Types types;
  private final Optional<TypeElement> reported;

  UsageReports(Types types, Access access) {
    this.types = types;
    this.reported = access.find(REPORTED);
  }

  boolean isIn(TypeMirror result) {
    return reported.isPresent() && isReported(result, reported.get());
  }

  private boolean isReported(TypeMirror type, TypeElement reported) {
    if (type instanceof DeclaredType) {
      return types.isSubtype(types.erasure(type), reported.asType());
    }
    // Not erasure, nor an upper bound: the one has the first bound alone, the other is, in ECJ and
    // with several bounds, the variable itself.
    List<? extends TypeMirror> bounds =
        type instanceof IntersectionType intersection
            ? intersection.getBounds()
            : type instanceof TypeVariable variable
                    && variable.asElement() instanceof TypeParameterElement parameter
                ? parameter.getBounds()
                : List.of();
    return bounds.stream().anyMatch(bound -> isReported(bound, reported));
  }
}
