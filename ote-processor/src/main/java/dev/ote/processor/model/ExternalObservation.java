package dev.ote.processor.model;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What an element's {@code @ObserveExternal} asks for. */
public final class ExternalObservation {
  private ExternalObservation() {}

  /** The wrappers that it wants, of the types that resolve, in the order written. */
  public static List<WrapperRequest> requests(Element asking, Elements elements) {
    PackageElement home = elements.getPackageOf(asking);
    return places(asking)
        .flatMap(
            place ->
                type(place).stream()
                    .map(type -> new WrapperRequest(type, asking, home, Optional.of(place))))
        .toList();
  }

  /** Whether all types that it names resolve; another processor may be about to generate one. */
  public static boolean isResolved(Element asking) {
    return places(asking)
        .allMatch(
            place -> value(place) instanceof TypeMirror named && named.getKind() != TypeKind.ERROR);
  }

  /** One refusal for each value that names something without methods. */
  public static List<Finding> refusals(Element asking) {
    return places(asking)
        .filter(
            place ->
                value(place) instanceof TypeMirror named
                    && named.getKind() != TypeKind.ERROR
                    && named.getKind() != TypeKind.DECLARED)
        .map(
            place ->
                new Finding(
                    Check.OBSERVE_IMPOSSIBLE,
                    place,
                    place.value() + " cannot be observed: it is no class and no interface"))
        .toList();
  }

  private static Stream<Place.AtAnnotation> places(Element asking) {
    return Annotations.find(asking, Annotations.OBSERVE_EXTERNAL).stream()
        .flatMap(
            annotation ->
                Annotations.values(annotation, "value").stream()
                    .map(value -> new Place.AtAnnotation(asking, annotation, value)));
  }

  private static Object value(Place.AtAnnotation place) {
    return place.value() == null ? "" : place.value().getValue();
  }

  private static Optional<TypeElement> type(Place.AtAnnotation place) {
    return value(place) instanceof DeclaredType named
            && named.getKind() == TypeKind.DECLARED
            && named.asElement() instanceof TypeElement type
        ? Optional.of(type)
        : Optional.empty();
  }
}
