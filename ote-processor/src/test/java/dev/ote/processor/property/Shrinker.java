package dev.ote.processor.property;

import dev.ote.processor.property.source.Hierarchy;
import java.util.List;
import java.util.Optional;

/** Makes a failing hierarchy smaller while it fails in the same way. */
final class Shrinker {
  /** Some seconds: what is left to remove by then is for a person. */
  private static final int ATTEMPTS = 400;

  private int attempts;

  Hierarchy shrink(Hierarchy failing, String kind) {
    Hierarchy smallest = failing;
    Optional<Hierarchy> smaller = smaller(smallest, kind);
    while (smaller.isPresent()) {
      smallest = smaller.get();
      smaller = smaller(smallest, kind);
    }
    return smallest;
  }

  private Optional<Hierarchy> smaller(Hierarchy failing, String kind) {
    for (Hierarchy each : failing.reductions()) {
      if (++attempts > ATTEMPTS) {
        return Optional.empty();
      }
      if (fails(each, kind)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private static boolean fails(Hierarchy hierarchy, String kind) {
    if (hierarchy.types().isEmpty()) {
      return false;
    }
    return new Judge(new Coverage())
        .judge(List.of(hierarchy)).values().stream()
            .flatMap(List::stream)
            .anyMatch(each -> each.kind().equals(kind));
  }
}
