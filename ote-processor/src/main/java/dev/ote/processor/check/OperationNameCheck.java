package dev.ote.processor.check;

import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.diagnostic.Place;
import dev.ote.processor.model.Annotations;
import dev.ote.processor.model.Observation;
import dev.ote.processor.model.OperationSettings;
import dev.ote.processor.model.OperationSettings.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * No two methods share an operation name unless they are overloads with the same tags and
 * thresholds: their figures would be mixed in one row. It sees the types of one compilation, one
 * after the other.
 */
public final class OperationNameCheck {
  private final Map<String, Owner> owners = new HashMap<>();
  private final Set<String> reported = new HashSet<>();

  private record Owner(String type, String method, List<Tag> tags, long slowMillis) {

    boolean isOverload(Owner other) {
      return type.equals(other.type) && method.equals(other.method);
    }

    String shown() {
      return type + "." + method + "()";
    }
  }

  /**
   * The names of a type.
   *
   * @param clashes those with itself and with the types seen before
   * @param chosen whether an operation has a name that was chosen: types that are not in this
   *     compilation may have chosen the same
   */
  public record Names(List<Finding> clashes, boolean chosen) {
    public Names {
      clashes = List.copyOf(clashes);
    }
  }

  public Names check(CheckedType type) {
    List<Finding> clashes = new ArrayList<>();
    boolean chosen = false;
    @Nullable AnnotationMirror read = null;
    @Nullable OperationSettings settings = null;
    for (Operation operation : type.operations()) {
      @Nullable AnnotationMirror annotation =
          Observation.observing(type.element(), operation.method()).orElse(null);
      if (annotation != null) {
        // Most are those of the type, which are the same for all of its methods but for the name.
        if (settings == null || annotation != read) {
          settings = OperationSettings.read(type.element(), operation.method(), annotation);
          read = annotation;
        }
        String name = OperationSettings.operation(type.element(), operation.method(), annotation);
        clash(type, operation, name, settings).ifPresent(clashes::add);
        chosen |= !name.equals(type.simpleName() + "." + operation.method().getSimpleName());
      }
    }
    return new Names(clashes, chosen);
  }

  private Optional<Finding> clash(
      CheckedType type, Operation operation, String name, OperationSettings settings) {
    Owner owner =
        new Owner(
            type.element().getQualifiedName().toString(),
            operation.method().getSimpleName().toString(),
            settings.tags(),
            settings.slowMillis());
    Owner first = owners.putIfAbsent(name, owner);
    if (first == null || first.equals(owner)) {
      return Optional.empty();
    }
    if (first.isOverload(owner)) {
      return Optional.of(otherSettings(operation.method(), name));
    }
    // Two types of one simple name clash in every method that both have: that is one cause.
    return first.type().equals(owner.type()) || reported.add(first.type() + owner.type())
        ? Optional.of(
            new Finding(
                Check.OPERATION_NAME_CLASH,
                new Place.AtElement(operation.method()),
                "operation name '%s' already belongs to %s: give one of them its own, @Observe(\"…\")"
                    .formatted(name, first.shown())))
        : Optional.empty();
  }

  /** An operation has what its first registration says, whichever overload that is. */
  private static Finding otherSettings(ExecutableElement method, String name) {
    return new Finding(
        Check.OPERATION_NAME_CLASH,
        Annotations.find(method, Annotations.OBSERVE)
            .<Place>map(annotation -> new Place.AtAnnotation(method, annotation, null))
            .orElse(new Place.AtElement(method)),
        "operation name '%s' belongs to another %s() with other tags or slowMillis, and has those: give this one its own name or the same settings"
            .formatted(name, method.getSimpleName()));
  }
}
