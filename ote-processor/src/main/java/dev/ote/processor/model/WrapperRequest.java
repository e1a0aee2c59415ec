package dev.ote.processor.model;

import dev.ote.processor.diagnostic.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * A wrapper that is wanted: by {@code @Observe} on the type itself or on a method of it, or, for a
 * type that one does not own, by {@code @ObserveExternal} on something else.
 *
 * @param type what to wrap
 * @param origin the type or package whose source asks for the wrapper, and alone decides on it
 * @param home the package of the wrapper
 * @param external where {@code @ObserveExternal} names the type; empty when the type itself asks
 * @see ExternalObservation#requests
 */
public record WrapperRequest(
    TypeElement type, Element origin, PackageElement home, Optional<Place> external) {

  /** The request of a type that {@link Observation#isObserved} names. */
  public static WrapperRequest of(TypeElement type, Elements elements) {
    return new WrapperRequest(type, type, elements.getPackageOf(type), Optional.empty());
  }

  boolean isExternal() {
    return external.isPresent();
  }

  /** The annotation that says how the method is observed, where there is one. */
  Optional<AnnotationMirror> annotation(ExecutableElement method) {
    return Observation.observing(type, method);
  }

  /** Whether calls of the method are observed. */
  public boolean observes(ExecutableElement method) {
    return annotation(method).isPresent()
        || (isExternal() && Observation.isOperation(method) && !Observation.isExempt(method));
  }
}
