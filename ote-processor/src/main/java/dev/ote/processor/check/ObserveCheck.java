package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import java.util.List;

/** All public methods are observed. */
final class ObserveCheck implements TypeCheck {

  @Override
  public List<Finding> check(CheckedType type) {
    return type.operations().stream()
        .filter(operation -> !operation.observed())
        .map(
            operation ->
                new Finding(
                    Check.OBSERVE_MISSING,
                    new Place.AtElement(operation.method()),
                    "public method %s is not observed: add @Observe, or @NotObserved with the reason"
                        .formatted(operation.name())))
        .toList();
  }
}
