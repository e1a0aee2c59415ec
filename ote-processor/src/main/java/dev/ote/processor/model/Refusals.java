package dev.ote.processor.model;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** What of a type cannot be observed, each at the annotation that asks for it. */
final class Refusals {
  private final WrapperRequest request;
  private final TypeElement type;
  private final List<Finding> findings = new ArrayList<>();

  /** What one reason refuses at one place: methods that are inherited have the type's place. */
  private final Map<Cause, List<ExecutableElement>> methods = new LinkedHashMap<>();

  private record Cause(Place place, String reason) {}

  Refusals(WrapperRequest request) {
    this.request = request;
    this.type = request.type();
  }

  List<Finding> findings() {
    List<Finding> all = new ArrayList<>(findings);
    methods.forEach(
        (cause, refused) -> all.add(refusal(cause.place(), shown(refused), cause.reason())));
    return all;
  }

  /** There is no wrapper at all. */
  void type(String reason) {
    findings.add(refusal(typePlace(), type.getSimpleName(), reason));
  }

  /** There is no wrapper of the form that {@code @ObservedWrapper} asks for. */
  void form(String reason) {
    Place place =
        Annotations.find(type, Annotations.OBSERVED_WRAPPER)
            .map(annotation -> at(type, annotation))
            .orElseGet(this::typePlace);
    findings.add(refusal(place, type.getSimpleName(), reason));
  }

  /** A method is not observed, or is left out. */
  void method(ExecutableElement method, String reason) {
    methods
        .computeIfAbsent(new Cause(methodPlace(method), reason), cause -> new ArrayList<>())
        .add(method);
  }

  void value(
      ExecutableElement method, AnnotationMirror annotation, AnnotationValue value, String reason) {
    boolean own = method.getAnnotationMirrors().contains(annotation);
    Place place = new Place.AtAnnotation(own ? method : type, annotation, value);
    if (findings.stream().noneMatch(known -> known.place().equals(place))) {
      findings.add(new Finding(Check.OBSERVE_IMPOSSIBLE, place, reason));
    }
  }

  /** The method's name with its parameters' simple types, as one reads it in the source. */
  static String signature(ExecutableElement method) {
    return method.getSimpleName() + (method.getParameters().isEmpty() ? "()" : "(…)");
  }

  private static String shown(List<ExecutableElement> methods) {
    String first = signature(methods.get(0));
    return switch (methods.size()) {
      case 1 -> first;
      case 2 -> first + " and " + signature(methods.get(1));
      default -> "%s and %d more methods".formatted(first, methods.size() - 1);
    };
  }

  private static Finding refusal(Place place, CharSequence subject, String reason) {
    return new Finding(
        Check.OBSERVE_IMPOSSIBLE, place, "%s cannot be observed: %s".formatted(subject, reason));
  }

  private Place methodPlace(ExecutableElement method) {
    if (request.isExternal() || !type.equals(method.getEnclosingElement())) {
      return typePlace();
    }
    return Annotations.find(method, Annotations.OBSERVE)
        .map(own -> at(method, own))
        .orElseGet(() -> new Place.AtElement(method));
  }

  private Place typePlace() {
    return request.external().orElseGet(this::ownPlace);
  }

  private Place ownPlace() {
    Optional<AnnotationMirror> onType = Annotations.find(type, Annotations.OBSERVE);
    if (onType.isPresent()) {
      return at(type, onType.get());
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      Optional<AnnotationMirror> onMethod = Annotations.find(method, Annotations.OBSERVE);
      if (onMethod.isPresent()) {
        return at(method, onMethod.get());
      }
    }
    return new Place.AtElement(type);
  }

  private static Place at(Element element, AnnotationMirror annotation) {
    @Nullable AnnotationValue whole = null;
    return new Place.AtAnnotation(element, annotation, whole);
  }
}
