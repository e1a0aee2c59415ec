package dev.ote.processor.callgraph;

import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.Observation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What is known of the methods that bodies call. Few methods are called in many places, so each is
 * looked at once; elements stay what they are when the rounds are over.
 */
final class Callees {
  private static final Pattern GETTER = Pattern.compile("(?:get|is|has)\\p{Lu}.*");

  private final Elements elements;
  private final Overrides overrides;
  private final Map<ExecutableElement, Optional<Callee>> known = new HashMap<>();

  Callees(Elements elements, Types types) {
    this.elements = elements;
    this.overrides = new Overrides(elements, types);
  }

  /** Empty for what no type declares. */
  Optional<Callee> of(ExecutableElement method) {
    Optional<Callee> callee = known.get(method);
    if (callee == null) {
      callee =
          method.getEnclosingElement() instanceof TypeElement owner
              ? Optional.of(read(method, owner))
              : Optional.empty();
      known.put(method, callee);
    }
    return callee;
  }

  MethodId id(ExecutableElement method) {
    return overrides.id(method);
  }

  /** All methods of supertypes that a method overrides or implements. */
  Set<MethodId> overriddenBy(ExecutableElement method) {
    return overrides.overriddenBy(method);
  }

  private Callee read(ExecutableElement method, TypeElement owner) {
    // A call of a wrapper is a call of what it wraps.
    return Annotations.observedBy(owner)
        .map(observed -> ofWrapper(method, observed))
        .orElseGet(
            () ->
                new Callee(
                    overrides.id(method), overrides.overriddenBy(method), kind(method, owner)));
  }

  /** The observed method may be inherited, and be known by what it implements. */
  private Callee ofWrapper(ExecutableElement method, String observed) {
    MethodId id = overrides.id(method);
    Set<MethodId> meant = new HashSet<>(overrides.overriddenBy(method));
    meant.add(id);
    boolean isObserved = false;
    for (ExecutableElement wrapped : wrapped(method, observed)) {
      meant.add(overrides.id(wrapped));
      meant.addAll(overrides.overriddenBy(wrapped));
      isObserved |= kind(wrapped, elements.getTypeElement(observed)) == Callee.Kind.OBSERVED;
    }
    return new Callee(
        id.in(observed), meant, isObserved ? Callee.Kind.OBSERVED : Callee.Kind.OTHER);
  }

  private List<ExecutableElement> wrapped(ExecutableElement method, String observed) {
    return Optional.<TypeElement>ofNullable(elements.getTypeElement(observed)).stream()
        .flatMap(type -> ElementFilter.methodsIn(elements.getAllMembers(type)).stream())
        .filter(m -> m.getSimpleName().equals(method.getSimpleName()))
        .filter(m -> m.getParameters().size() == method.getParameters().size())
        .toList();
  }

  private static Callee.Kind kind(ExecutableElement method, TypeElement owner) {
    boolean isOperation = Observation.isOperation(method);
    if (isOperation && Observation.observing(owner, method).isPresent()) {
      return Callee.Kind.OBSERVED;
    }
    boolean isValue = owner.getKind() == ElementKind.RECORD || owner.getKind() == ElementKind.ENUM;
    return isOperation && !isValue && !isGetter(method) ? Callee.Kind.OPERATION : Callee.Kind.OTHER;
  }

  private static boolean isGetter(ExecutableElement method) {
    return method.getParameters().isEmpty()
        && GETTER.matcher(method.getSimpleName()).matches()
        && method.getReturnType().getKind() != TypeKind.VOID;
  }
}
