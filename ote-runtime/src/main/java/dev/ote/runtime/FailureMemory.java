package dev.ote.runtime;

import dev.ote.runtime.snapshot.FailureSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.snapshot.ThrownCount;
import dev.ote.runtime.text.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * What an operation remembers of the exceptions that its calls ended with: how many of which class,
 * and the last failure.
 *
 * <p>Bounded: beyond {@value #MAX_TYPES} classes an outcome, further ones count together. Holds
 * class names, no classes.
 */
final class FailureMemory {
  private static final int MAX_TYPES = 20;

  /** Where exceptions count whose classes are too many. */
  private static final String OTHERS = "others";

  private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> expected = new ConcurrentHashMap<>();
  private final Faults faults;
  private final String operation;
  private final Clocks clocks;
  private volatile @Nullable LastFailure last;

  FailureMemory(String operation, Clocks clocks, Faults faults) {
    this.clocks = clocks;
    this.operation = operation;
    this.faults = faults;
  }

  LastFailure failed(Throwable failure) {
    count(failures, failure);
    LastFailure remembered = new LastFailure(operation, failure, clocks.instant(), faults);
    last = remembered;
    return remembered;
  }

  void expected(Throwable outcome) {
    count(expected, outcome);
  }

  private static void count(Map<String, LongAdder> types, Throwable thrown) {
    String type = thrown.getClass().getName();
    LongAdder known = types.get(type);
    if (known == null) {
      // Threads that come here together may exceed the bound by as many, once.
      String key = types.size() < MAX_TYPES ? type : OTHERS;
      known = types.computeIfAbsent(key, absent -> new LongAdder());
    }
    known.increment();
  }

  /** How often each class was thrown, in no order. */
  List<ThrownCount> thrown() {
    List<ThrownCount> all = new ArrayList<>();
    addTo(all, Outcome.FAILURE, failures);
    addTo(all, Outcome.EXPECTED, expected);
    return all;
  }

  private static void addTo(List<ThrownCount> all, Outcome outcome, Map<String, LongAdder> types) {
    types.forEach(
        (type, count) -> all.add(new ThrownCount(outcome, SafeText.escape(type), count.sum())));
  }

  @Nullable FailureSnapshot last() {
    LastFailure failure = last;
    return failure == null ? null : failure.toSnapshot();
  }
}
