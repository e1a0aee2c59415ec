package dev.ote.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which operations the wrappers that observe into one {@link PerformanceMetrics} perform, by the
 * wrapper's class and method, and what was used for none of them.
 *
 * <p>All of these are known to each other, weakly: metrics that nobody uses any more are forgotten,
 * and with them whatever they hold.
 */
final class WrapperOperations {
  /** Beyond it, wrapper methods are not found: the usage that they report is unattributed. */
  private static final int MAX_METHODS = 100_000;

  private static final Set<WrapperOperations> ALL = Collections.newSetFromMap(new WeakHashMap<>());

  /** By the wrapper's class and method; no record, whose equals would hold a class loader. */
  private final Map<List<String>, Set<Operation>> operations = new ConcurrentHashMap<>();

  private final UsageTotal unattributed = new UsageTotal();
  private final Faults faults;

  /** An operation that a wrapper method performs. */
  record Performed(WrapperOperations owner, Operation operation) {}

  WrapperOperations(Faults faults) {
    this.faults = faults;
    synchronized (ALL) {
      ALL.add(this);
    }
  }

  void register(OperationSpec spec, Operation operation) {
    List<String> method = List.of(spec.wrapperType(), spec.method());
    Set<Operation> known = operations.get(method);
    if (known == null && operations.size() < MAX_METHODS) {
      known = operations.computeIfAbsent(method, absent -> ConcurrentHashMap.newKeySet(1));
    }
    if (known != null) {
      known.add(operation);
    }
  }

  /** The operations, in all metrics, that a method performs if it is that of a wrapper. */
  static List<Performed> of(String type, String method) {
    List<WrapperOperations> all;
    synchronized (ALL) {
      all = List.copyOf(ALL);
    }
    List<String> key = List.of(type, method);
    List<Performed> performed = new ArrayList<>();
    for (WrapperOperations each : all) {
      for (Operation operation : each.operations.getOrDefault(key, Set.of())) {
        performed.add(new Performed(each, operation));
      }
    }
    return performed;
  }

  UsageTotal unattributed() {
    return unattributed;
  }

  Faults faults() {
    return faults;
  }
}
