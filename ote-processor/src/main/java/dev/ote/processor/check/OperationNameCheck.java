package dev.ote.processor.check;

import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.model.Observation;
import dev.ote.processor.model.OperationSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * No two methods share an operation name unless they are overloads: their figures would be mixed in
 * one row. It sees the types of one compilation, one after the other.
 */
public final class OperationNameCheck {
  private final Map<String, Owner> owners = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  private record Owner(String type, String method) {

    String shown() {
      return type + "." + method + "()";
    }
  }

  /** The clashes of a type with itself and with those seen before. */
  public List<Finding> check(CheckedType type) {
    List<Finding> findings = new ArrayList<>();
    for (Operation operation : type.operations()) {
      Observation.observing(type.element(), operation.method())
          .map(annotation -> OperationSettings.read(type.element(), operation.method(), annotation))
          .flatMap(settings -> clash(type, operation, settings.operation()))
          .ifPresent(findings::add);
    }
    return findings;
  }

  private Optional<Finding> clash(CheckedType type, Operation operation, String name) {
    Owner owner =
        new Owner(
            type.element().getQualifiedName().toString(),
            operation.method().getSimpleName().toString());
    Owner first = owners.putIfAbsent(name, owner);
    // Two types of one simple name clash in every method that both have: that is one cause.
    return first == null
            || first.equals(owner)
            || !(first.type().equals(owner.type()) || reported.add(first.type() + owner.type()))
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Check.OPERATION_NAME_CLASH,
                new Place.AtElement(operation.method()),
                "operation name '%s' already belongs to %s: give one of them its own, @Observe(\"…\")"
                    .formatted(name, first.shown())));
  }
}
