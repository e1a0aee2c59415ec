package dev.ote.processor.callgraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The bodies that were seen so far. */
final class Bodies {
  private final Map<MethodId, MethodBody> byMethod = new HashMap<>();
  private final Map<MethodId, List<MethodBody>> overriding = new HashMap<>();

  /** The types of all these methods. */
  private final Set<String> owners = new HashSet<>();

  void add(MethodBody body) {
    byMethod.put(body.id(), body);
    owners.add(body.id().owner());
    for (MethodId above : body.overridden()) {
      overriding.computeIfAbsent(above, m -> new ArrayList<>()).add(body);
      owners.add(above.owner());
    }
  }

  /** Whether there may be a body of a method, or of what overrides it: a cheap question. */
  boolean mayHave(MethodId method) {
    return owners.contains(method.owner());
  }

  Optional<MethodBody> of(MethodId method) {
    return Optional.ofNullable(byMethod.get(method));
  }

  Stream<MethodBody> all() {
    return byMethod.values().stream();
  }

  /** The bodies of what overrides a method, those in local classes and enum constants included. */
  List<MethodBody> overriding(MethodId method) {
    return overriding.getOrDefault(method, List.of());
  }
}
