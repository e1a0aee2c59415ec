package dev.ote.processor.model;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;
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

  Refusals(WrapperRequest request) {
    this.request = request;
    this.type = request.type();
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** There is no wrapper at all. */
  void type(String reason) {
    add(typePlace(), "%s cannot be observed: %s".formatted(type.getSimpleName(), reason));
  }

  /** There is no wrapper of the form that {@code @ObservedWrapper} asks for. */
  void form(String reason) {
    Place place =
        Annotations.find(type, Annotations.OBSERVED_WRAPPER)
            .map(annotation -> at(type, annotation))
            .orElseGet(this::typePlace);
    add(place, "%s cannot be observed: %s".formatted(type.getSimpleName(), reason));
  }

  /** A method is not observed, or is left out. */
  void method(ExecutableElement method, String reason) {
    add(methodPlace(method), "%s cannot be observed: %s".formatted(signature(method), reason));
  }

  void value(
      ExecutableElement method, AnnotationMirror annotation, AnnotationValue value, String reason) {
    boolean own = method.getAnnotationMirrors().contains(annotation);
    Place place = new Place.AtAnnotation(own ? method : type, annotation, value);
    if (findings.stream().noneMatch(known -> known.place().equals(place))) {
      add(place, reason);
    }
  }

  /** The method's name with its parameters' simple types, as one reads it in the source. */
  static String signature(ExecutableElement method) {
    return method.getSimpleName() + (method.getParameters().isEmpty() ? "()" : "(…)");
  }

  private void add(Place place, String text) {
    findings.add(new Finding(Check.OBSERVE_IMPOSSIBLE, place, text));
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
