package dev.ote.processor.model;

import dev.ote.processor.model.Ancestors.Ancestor;
import dev.ote.processor.model.MethodGroup.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Brings together the declarations of each method that a wrapper delegates. */
final class MethodTable {
  private final Elements elements;
  private final Types types;
  private final Access access;
  private final MethodOrder order;

  MethodTable(Elements elements, Types types, Access access) {
    this.elements = elements;
    this.types = types;
    this.access = access;
    this.order = new MethodOrder(types);
  }

  /** The type's methods in the order of the source, inherited ones after its own, by name. */
  List<MethodGroup> of(List<Ancestor> ancestors) {
    TypeElement type = ancestors.get(0).type();
    DeclaredType observed = (DeclaredType) type.asType();
    Map<Element, DeclaredType> supertypes = new HashMap<>();
    addSupertypes(observed, supertypes);
    Map<NameAndArity, List<List<Declaration>>> candidates = new HashMap<>();
    List<List<Declaration>> inOrder = new ArrayList<>();
    for (Ancestor ancestor : ancestors) {
      DeclaredType owner = supertypes.getOrDefault(ancestor.type(), observed);
      for (ExecutableElement method :
          ancestor.type().equals(type)
              ? order.ofObserved(type)
              : order.ofAncestor(ancestor.type())) {
        if (!isDelegated(method) || isReplaced(type, method, ancestors)) {
          continue;
        }
        Declaration declaration =
            new Declaration(ancestor, method, (ExecutableType) types.asMemberOf(owner, method));
        List<List<Declaration>> alike =
            candidates.computeIfAbsent(NameAndArity.of(method), key -> new ArrayList<>());
        Optional<List<Declaration>> sameSignature =
            alike.stream().filter(group -> haveSameSignature(group, declaration)).findFirst();
        if (sameSignature.isPresent()) {
          sameSignature.get().add(declaration);
        } else {
          List<Declaration> group = new ArrayList<>(List.of(declaration));
          alike.add(group);
          inOrder.add(group);
        }
      }
    }
    return inOrder.stream().map(group -> new MethodGroup(inCallOrder(type, group))).toList();
  }

  /** Whether wrappers have a method for it: every public one, and another that was asked for. */
  boolean isDelegated(ExecutableElement method) {
    if (!Observation.canIntercept(method)
        || Observation.isObjectMethod(method)
        || isFinalize(method)) {
      return false;
    }
    return method.getModifiers().contains(Modifier.PUBLIC)
        || (Annotations.has(method, Annotations.OBSERVE) && access.samePackage(method));
  }

  /** Whether calls of a method that is not public reach another, which asks for nothing. */
  private boolean isReplaced(TypeElement type, ExecutableElement method, List<Ancestor> ancestors) {
    return !method.getModifiers().contains(Modifier.PUBLIC)
        && ancestors.stream()
            .map(Ancestor::type)
            .filter(each -> inherits(each, method))
            .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
            .anyMatch(each -> !isDelegated(each) && elements.overrides(each, method, type));
  }

  private boolean inherits(TypeElement heir, ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && !heir.equals(owner)
        && types.isSubtype(types.erasure(heir.asType()), types.erasure(owner.asType()));
  }

  /** The garbage collector calls it on the wrapper as well, so it is nobody's to pass on. */
  static boolean isFinalize(ExecutableElement method) {
    return method.getSimpleName().contentEquals("finalize") && method.getParameters().isEmpty();
  }

  /** The declarations that no other of the group overrides. */
  List<Declaration> notOverridden(TypeElement type, List<Declaration> group) {
    return group.stream()
        .filter(each -> group.stream().noneMatch(other -> overrides(type, other, each)))
        .toList();
  }

  private record NameAndArity(Name name, int parameters) {

    static NameAndArity of(ExecutableElement method) {
      return new NameAndArity(method.getSimpleName(), method.getParameters().size());
    }
  }

  /**
   * Adds a type and its ancestors, each with the type arguments that it is inherited with. Asked
   * about the type itself, ECJ's {@code asMemberOf} answers with whatever method of the same name
   * and erasure it finds first.
   */
  private void addSupertypes(DeclaredType type, Map<Element, DeclaredType> found) {
    if (found.putIfAbsent(type.asElement(), type) == null) {
      for (TypeMirror each : types.directSupertypes(type)) {
        if (each instanceof DeclaredType supertype) {
          addSupertypes(supertype, found);
        }
      }
    }
  }

  private boolean haveSameSignature(List<Declaration> group, Declaration added) {
    return group.stream()
        .anyMatch(
            known ->
                types.isSubsignature(known.seen(), added.seen())
                    || types.isSubsignature(added.seen(), known.seen()));
  }

  /**
   * What a call means comes first: a declaration that no other overrides, a class's before an
   * interface's; among abstract ones that are equals, the one with the most specific result.
   */
  private List<Declaration> inCallOrder(TypeElement type, List<Declaration> group) {
    List<Declaration> candidates = notOverridden(type, group);
    Declaration first = candidates.isEmpty() ? group.get(0) : candidates.get(0);
    if (first.isAbstract()) {
      for (Declaration candidate : candidates) {
        if (candidates.stream().allMatch(other -> isResultOf(candidate, other))) {
          first = candidate;
          break;
        }
      }
    }
    List<Declaration> ordered = new ArrayList<>(List.of(first));
    for (Declaration each : group) {
      if (!each.equals(first)) {
        ordered.add(each);
      }
    }
    return List.copyOf(ordered);
  }

  /** Whether a method with the one's result may override the other. */
  boolean isResultOf(Declaration one, Declaration other) {
    TypeMirror result = one.seen().getReturnType();
    TypeMirror otherResult = other.seen().getReturnType();
    return types.isSameType(result, otherResult)
        || types.isSubtype(result, otherResult)
        || types.isSubtype(types.erasure(result), types.erasure(otherResult));
  }

  private boolean overrides(TypeElement type, Declaration one, Declaration other) {
    // ECJ says so of any two, also where neither type knows of the other.
    boolean unrelated =
        one.isAbstract()
            && !types.isSubtype(
                types.erasure(one.type().asType()), types.erasure(other.type().asType()));
    return !unrelated && elements.overrides(one.method(), other.method(), type);
  }
}
