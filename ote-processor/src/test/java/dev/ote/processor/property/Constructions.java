package dev.ote.processor.property;

import dev.ote.processor.property.WrapperKind.Made;
import dev.ote.processor.property.WrapperKind.Pair;
import dev.ote.processor.property.script.Journal;
import dev.ote.processor.property.script.Journal.Event;
import dev.ote.runtime.PerformanceMetrics;
import java.io.FileNotFoundException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Constructs objects of a class, and in the same way objects of the wrapper that extends it. */
final class Constructions {
  /** How a construction ended. */
  private record End(@Nullable Object made, @Nullable Throwable thrown, List<Event> events) {}

  private final Subject subject;
  private final Instances instances;
  private final PerformanceMetrics metrics;
  private final List<Failure> failures = new ArrayList<>();
  private Optional<Pair> pair = Optional.empty();

  Constructions(Subject subject, Instances instances, PerformanceMetrics metrics) {
    this.subject = subject;
    this.instances = instances;
    this.metrics = metrics;
  }

  /** A pair that observes into the metrics, where the class can be constructed at all. */
  Made make() throws ReflectiveOperationException {
    Map<List<Class<?>>, Constructor<?>> wrapping = SeenConstructors.of(subject.wrapper());
    for (Map.Entry<List<Class<?>>, Constructor<?>> each :
        SeenConstructors.of(subject.observed()).entrySet()) {
      List<Class<?>> measured = SeenConstructors.withMetrics(each.getValue());
      boolean isMeasured = SeenConstructors.takesMetrics(each.getValue());
      if (wrapping.containsKey(each.getKey())) {
        compare(each.getValue(), wrapping.get(each.getKey()), -1);
      }
      if (isMeasured && wrapping.containsKey(measured)) {
        int index = SeenConstructors.indexOfMetrics(each.getValue());
        compare(each.getValue(), wrapping.get(measured), index);
      }
    }
    return new Made(pair, failures);
  }

  private void compare(Constructor<?> original, Constructor<?> wrapping, int metricsAt)
      throws ReflectiveOperationException {
    @Nullable Object[] arguments =
        Arrays.stream(original.getParameterTypes()).map(instances::argument).toArray();
    if (SeenTypes.isInner(subject.observed()) && arguments[0] == null) {
      arguments[0] = instances.of(original.getParameterTypes()[0]).orElse(null);
      if (arguments[0] == null) {
        return; // there is no enclosing object
      }
    }
    List<@Nullable Object> more = new ArrayList<>();
    Collections.addAll(more, arguments);
    if (metricsAt >= 0) {
      more.add(metricsAt, metrics);
    }
    for (Journal.Script script : scripts()) {
      End expected = construct(original, script, arguments);
      End actual = construct(wrapping, script, more.toArray());
      if (!isSame(expected, actual)) {
        failures.add(
            new Failure(
                "behaviour: constructor",
                "%s%n  expected %s%n  but was  %s".formatted(wrapping, expected, actual)));
      }
      if (metricsAt >= 0 && expected.made() != null && actual.made() != null) {
        pair = Optional.of(new Pair(expected.made(), actual.made()));
      }
    }
    boolean counted =
        metrics.snapshot().operations().stream()
            .anyMatch(
                each ->
                    Arrays.stream(dev.ote.runtime.snapshot.Outcome.values())
                        .anyMatch(outcome -> each.durations(outcome).count() != 0));
    if (counted) {
      failures.add(new Failure("behaviour: construction is counted", wrapping.toString()));
    }
  }

  private List<Journal.Script> scripts() {
    List<Journal.Script> scripts = new ArrayList<>();
    for (Throwable each : List.of(new IllegalStateException(), new FileNotFoundException())) {
      scripts.add(
          event -> {
            throw each;
          });
    }
    Map<String, List<SeenMethod>> wrapping = SeenClass.declared(subject.wrapper());
    subject
        .methods()
        .forEach(
            (key, group) -> {
              if (wrapping.containsKey(key)) {
                Method seen = wrapping.get(key).get(0).method();
                scripts.add(new SelfCall(group.get(0).method(), seen, instances, null));
              }
            });
    scripts.add(event -> null);
    return scripts;
  }

  private static End construct(
      Constructor<?> constructor, Journal.Script script, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    constructor.setAccessible(true);
    Journal.start(script);
    Object made = null;
    Throwable thrown = null;
    try {
      made = constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    }
    return new End(made, thrown, Journal.stop());
  }

  private static boolean isSame(End expected, End actual) {
    if ((expected.made() == null) != (actual.made() == null)
        || expected.events().size() != actual.events().size()) {
      return false;
    }
    if (expected.thrown() != actual.thrown()
        && (expected.thrown() == null
            || actual.thrown() == null
            || expected.thrown().getClass() != actual.thrown().getClass())) {
      return false;
    }
    for (int i = 0; i < expected.events().size(); i++) {
      Event event = actual.events().get(i);
      Event moved = new Event(event.method(), expected.events().get(i).self(), event.arguments());
      boolean isOwn = actual.made() == null || event.self() == actual.made();
      if (!isOwn || !moved.equals(expected.events().get(i))) {
        return false;
      }
    }
    return true;
  }
}
