package dev.ote.runtime;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The operations that tags split an operation into.
 *
 * <p>Bounded: a tree of operations, of all keys, has at most {@value #MAX} of them, and then one
 * more for each key of each, to which all further values go.
 */
final class Series {
  private static final int MAX = 200;

  /** The value that stands for those which are too many. */
  private static final String OTHERS = "others";

  private final AtomicInteger left;
  private final Map<String, Map<String, Operation>> operations = new ConcurrentHashMap<>();

  private Series(AtomicInteger left) {
    this.left = left;
  }

  /** Those of an operation that no tag led to. */
  static Series atRoot() {
    return new Series(new AtomicInteger(MAX));
  }

  /** Those of an operation among these. */
  Series below() {
    return new Series(left);
  }

  /** The operation of a key and a value; null where there is none yet. */
  @Nullable Operation find(String key, String value) {
    Map<String, Operation> values = operations.get(key);
    return values == null ? null : values.get(value);
  }

  /** The operation of a key and a value, made where there is none. */
  Operation add(String key, String value, BiFunction<String, String, Operation> maker) {
    String kept = left.get() > 0 && left.getAndDecrement() > 0 ? value : OTHERS;
    return operations
        .computeIfAbsent(key, absent -> new ConcurrentHashMap<>())
        .computeIfAbsent(kept, absent -> maker.apply(key, kept));
  }

  List<Operation> all() {
    if (operations.isEmpty()) { // As nearly all are, and this is asked for in each snapshot.
      return List.of();
    }
    return operations.values().stream().flatMap(values -> values.values().stream()).toList();
  }
}
