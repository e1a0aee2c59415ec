package dev.ote.processor.model;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import java.util.List;
import javax.lang.model.element.Element;

/** {@code @ObserveExternal}: read only to say that there is no such wrapper yet. */
public final class ExternalObservation {
  private ExternalObservation() {}

  /** One refusal for each type that the element's {@code @ObserveExternal} names. */
  public static List<Finding> refusals(Element element) {
    return Annotations.find(element, Annotations.OBSERVE_EXTERNAL).stream()
        .flatMap(
            annotation ->
                Annotations.values(annotation, "value").stream()
                    .map(
                        value ->
                            new Finding(
                                Check.OBSERVE_IMPOSSIBLE,
                                new Place.AtAnnotation(element, annotation, value),
                                value
                                    + " cannot be observed: @ObserveExternal is not supported yet")))
        .toList();
  }
}
