package dev.ote.processor.doc;

import dev.ote.processor.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods, constructors and types that the references of one doc comment name. */
final class MemberResolver {
  static final Resolution UNKNOWN = new Resolution.Unknown();

  private final Elements elements;
  private final Types types;
  private final TypeScope scope;
  private final Members members;
  private final WrittenParameters parameters;

  MemberResolver(Elements elements, Types types, TypeScope scope, Members members) {
    this.elements = elements;
    this.types = types;
    this.scope = scope;
    this.members = members;
    this.parameters = new WrittenParameters(types, scope);
  }

  Resolution resolve(Reference.Member member) {
    return member.mayBeConstructor() ? resolveEither(member) : resolveAsWritten(member);
  }

  /** A call whose name begins with a capital letter: of a constructor, or of such a method. */
  private Resolution resolveEither(Reference.Member method) {
    Reference.Member constructor = method.asConstructor();
    boolean isType = scope.find(constructor.type()).isPresent();
    boolean isMethod =
        owners(method).stream().anyMatch(owner -> !members.methods(owner, method.name()).isEmpty());
    Resolution asMethod = resolveAsWritten(method);
    Resolution asConstructor = resolveAsWritten(constructor);
    if (isType) {
      return isMethod ? either(asMethod, asConstructor) : asConstructor;
    }
    if (isMethod) {
      return asMethod;
    }
    if (asConstructor == UNKNOWN || (asMethod == UNKNOWN && mayHaveMethods(method))) {
      return UNKNOWN;
    }
    if (hasSuggestion(asConstructor)) {
      return asConstructor;
    }
    return hasSuggestion(asMethod)
        ? asMethod
        : Resolution.Missing.of(
            "no type and no method '%s' is in scope".formatted(constructor.type()));
  }

  private List<TypeElement> owners(Reference.Member member) {
    return member.type().isEmpty()
        ? scope.nesting()
        : scope.find(member.type()).map(List::of).orElse(List.of());
  }

  /** Whether what stands before the name can be anything but a package. */
  private boolean mayHaveMethods(Reference.Member method) {
    return !owners(method).isEmpty()
        || (!method.type().isEmpty()
            && method.type().indexOf('.') < 0
            && !method.type().equals(scope.packageName()));
  }

  private static Resolution either(Resolution first, Resolution second) {
    if (first instanceof Resolution.Found some && second instanceof Resolution.Found others) {
      List<Element> all = new ArrayList<>(some.elements());
      all.addAll(others.elements());
      return new Resolution.Found(all);
    }
    return second instanceof Resolution.Found ? second : first;
  }

  private static boolean hasSuggestion(Resolution resolution) {
    return resolution instanceof Resolution.Missing missing && missing.nearest().isPresent();
  }

  private Resolution resolveAsWritten(Reference.Member member) {
    if (member.type().isEmpty()) {
      return resolveIn(scope.nesting(), member, UNKNOWN);
    }
    Optional<TypeElement> owner = scope.find(member.type());
    if (owner.isEmpty()) {
      return resolveType(member.type());
    }
    return resolveIn(owner.get(), member);
  }

  Resolution resolveType(String name) {
    Optional<TypeElement> found = scope.find(name);
    if (found.isPresent()) {
      return new Resolution.Found(List.of(found.get()));
    }
    return scope.mayExist(name)
        ? UNKNOWN
        : Resolution.Missing.of("no type '" + name + "' is in scope", scope.nearest(name));
  }

  /** In the first of some types that may have a member, else what was said of it first. */
  Resolution resolveIn(List<TypeElement> owners, Reference.Member member, Resolution otherwise) {
    Resolution best = otherwise;
    for (TypeElement owner : owners) {
      Resolution resolution = resolveIn(owner, member);
      if (!(resolution instanceof Resolution.Missing)) {
        return resolution;
      }
      best = best == UNKNOWN ? resolution : best;
    }
    return best;
  }

  Resolution resolveIn(TypeElement owner, Reference.Member member) {
    List<? extends ExecutableElement> named =
        member.isConstructor()
            ? ElementFilter.constructorsIn(owner.getEnclosedElements())
            : members.methods(owner, member.name());
    if (member.isConstructor() && member.parameters().isEmpty()) {
      List<Element> found = new ArrayList<>(named);
      // An interface has none, yet naming it is no lie worth a warning.
      return new Resolution.Found(found.isEmpty() ? List.of(owner) : found);
    }
    List<Element> fitting = parameters.fitting(named, member.parameters());
    if (!fitting.isEmpty()) {
      return new Resolution.Found(fitting);
    }
    Optional<Element> other =
        member.isCall() ? Optional.empty() : fieldOrType(owner, member.name());
    if (other.isPresent()) {
      return new Resolution.Found(List.of(other.get()));
    }
    if (hasUnknownSupertype(owner)) {
      return UNKNOWN;
    }
    if (!named.isEmpty()) {
      String kind = member.isConstructor() ? "constructor" : "'" + member.name() + "'";
      return Resolution.Missing.of(
          named.stream().anyMatch(m -> parameters.hasNumber(m, member.parameters()))
              ? "no %s of %s takes (%s)"
                  .formatted(kind, owner.getSimpleName(), String.join(", ", member.parameters()))
              : "no %s of %s takes %d parameters"
                  .formatted(kind, owner.getSimpleName(), member.parameters().size()));
    }
    return Resolution.Missing.of(
        "%s has no method '%s'".formatted(owner.getSimpleName(), member.name()),
        Suggestion.nearest(member.name(), members.methodNames(owner)));
  }

  Optional<Element> fieldOrType(TypeElement owner, String name) {
    return elements.getAllMembers(owner).stream()
        .filter(m -> m.getKind() != ElementKind.METHOD && m.getSimpleName().contentEquals(name))
        .<Element>map(m -> m)
        .findFirst();
  }

  private boolean hasUnknownSupertype(TypeElement owner) {
    return types.directSupertypes(owner.asType()).stream().anyMatch(this::isUnknown);
  }

  private boolean isUnknown(TypeMirror supertype) {
    return supertype.getKind() == TypeKind.ERROR
        || (supertype instanceof DeclaredType declared
            && types.directSupertypes(declared).stream().anyMatch(this::isUnknown));
  }
}
