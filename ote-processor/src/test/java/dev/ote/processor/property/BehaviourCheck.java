package dev.ote.processor.property;

import dev.ote.processor.property.script.Id;
import dev.ote.processor.property.script.Journal;
import dev.ote.processor.property.script.Journal.Event;
import dev.ote.processor.property.source.Settings;
import dev.ote.runtime.PerformanceMetrics;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import java.io.FileNotFoundException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Whether calls of a wrapper do what calls of the wrapped object do, and are counted. */
final class BehaviourCheck {
  /** How a call ended. */
  private record End(@Nullable Object result, @Nullable Throwable thrown, List<Event> events) {}

  private static final End SUCCESSFUL = new End(null, null, List.of());

  private final Subject subject;
  private final WrapperKind kind;

  /** What the wrapper is compared with: the object that it holds, or another like itself. */
  private final Object delegate;

  private final Object wrapper;
  private final PerformanceMetrics metrics;
  private final Instances instances;
  private final List<Failure> failures = new ArrayList<>();
  private Map<String, Map<Outcome, Long>> counted = Map.of();
  private int calls;

  /** The methods of the wrapper that the called one calls. */
  private List<List<SeenMethod>> alsoCalled = List.of();

  private BehaviourCheck(
      Subject subject,
      WrapperKind kind,
      Object delegate,
      Object wrapper,
      PerformanceMetrics metrics,
      Instances instances) {
    this.subject = subject;
    this.kind = kind;
    this.delegate = delegate;
    this.wrapper = wrapper;
    this.metrics = metrics;
    this.instances = instances;
  }

  /**
   * What was found.
   *
   * @param calls how many calls were compared; none where there is no object to wrap
   */
  record Found(List<Failure> failures, int calls) {}

  static Found check(Subject subject, WrapperKind kind, Instances instances)
      throws ReflectiveOperationException {
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    WrapperKind.Made made = kind.make(subject, instances, metrics);
    if (made.pair().isEmpty()) {
      return new Found(made.failures(), 0);
    }
    Object original = made.pair().get().original();
    Object wrapper = made.pair().get().wrapper();
    BehaviourCheck check = new BehaviourCheck(subject, kind, original, wrapper, metrics, instances);
    check.failures.addAll(made.failures());
    if (kind == WrapperKind.DELEGATE) {
      check.checkObjectMethods(WrapperKind.wrapper(subject, original, metrics));
    }
    check.checkCalls();
    if (metrics.faults() != 0) {
      check.fail("faults", metrics.faults() + " faults of the instrumentation");
    }
    return new Found(check.failures, check.calls);
  }

  private void checkObjectMethods(Object again) {
    Object nothing = null;
    if (!wrapper.equals(again)
        || wrapper.equals(nothing)
        || !wrapper.equals(delegate)
        || wrapper.hashCode() != delegate.hashCode()
        || !wrapper.toString().equals(delegate.toString())) {
      fail("equals", "equals, hashCode or toString is not the delegate's");
    }
  }

  private void checkCalls() throws ReflectiveOperationException {
    Map<String, List<SeenMethod>> wanted = subject.methods();
    Map<String, List<SeenMethod>> found = SeenClass.declared(subject.wrapper());
    for (Map.Entry<String, List<SeenMethod>> each : wanted.entrySet()) {
      List<SeenMethod> wrapping = found.get(each.getKey());
      if (wrapping != null) {
        checkMethod(each.getValue(), wrapping.get(0));
        checkSelfCall(wanted, found, each.getValue(), wrapping.get(0));
      }
    }
  }

  /** A body calls another method of its object, which is a wrapper only where that extends. */
  private void checkSelfCall(
      Map<String, List<SeenMethod>> wanted,
      Map<String, List<SeenMethod>> found,
      List<SeenMethod> group,
      SeenMethod wrapping)
      throws ReflectiveOperationException {
    for (List<SeenMethod> other : wanted.values()) {
      List<SeenMethod> seen = found.get(other.get(0).key());
      if (other != group && seen != null && isScripted(group) && isScripted(other)) {
        Class<?> type = wrapping.method().getReturnType();
        Object result = type == void.class ? null : instances.of(type).orElse(null);
        Journal.Script script =
            new SelfCall(other.get(0).method(), seen.get(0).method(), instances, result);
        @Nullable Object[] arguments =
            Arrays.stream(wrapping.method().getParameterTypes())
                .map(each -> instances.of(each).orElse(null))
                .toArray();
        alsoCalled = kind == WrapperKind.SUBCLASS ? List.of(other) : List.of();
        compare(group, group.get(0).method(), wrapping.method(), wrapping, script, arguments);
        alsoCalled = List.of();
        return;
      }
    }
  }

  private static boolean isScripted(List<SeenMethod> group) {
    return group.get(0).method().isAnnotationPresent(Id.class);
  }

  private void checkMethod(List<SeenMethod> group, SeenMethod wrapping)
      throws ReflectiveOperationException {
    Method original = group.get(0).method();
    Set<Method> ways = new HashSet<>(Set.of(wrapping.method()));
    for (SeenMethod each : group) {
      if (each.method().getDeclaringClass().isInstance(wrapper)) {
        ways.add(each.method());
      }
    }
    for (Method way : ways) {
      List<Journal.Script> scripts = scripts(wrapping.method());
      if (!way.equals(wrapping.method())) {
        scripts =
            List.of(scripts.get(0), scripts.get(scripts.size() - 1)); // the way is what counts
      }
      for (Journal.Script script : scripts) {
        @Nullable Object[] arguments =
            Arrays.stream(wrapping.method().getParameterTypes()).map(instances::argument).toArray();
        compare(group, original, way, wrapping, script, arguments);
      }
    }
  }

  /** The ways in which the original may end. */
  private List<Journal.Script> scripts(Method wrapping) {
    List<Journal.Script> scripts = new ArrayList<>();
    Class<?> result = wrapping.getReturnType();
    Object value = result == void.class ? null : instances.of(result).orElse(null);
    scripts.add(event -> value);
    if (!result.isPrimitive()) {
      scripts.add(event -> null);
      scripts.add(
          event ->
              event.arguments().stream()
                  .filter(each -> result.isInstance(each))
                  .findFirst()
                  .orElse(value));
      scripts.add(event -> result.isInstance(event.self()) ? event.self() : value);
    }
    if (result.isAssignableFrom(CompletableFuture.class) && result != Object.class) {
      scripts.add(event -> FAILED);
      scripts.add(event -> CANCELLED);
    }
    for (Throwable each : THROWN) {
      scripts.add(
          event -> {
            throw each;
          });
    }
    return scripts;
  }

  private static final List<Throwable> THROWN =
      List.of(
          new IllegalStateException(),
          new IllegalArgumentException(),
          new FileNotFoundException(),
          new AssertionError());
  private static final CompletableFuture<Object> FAILED =
      CompletableFuture.failedFuture(new IllegalStateException());
  private static final CompletableFuture<Object> CANCELLED = new CompletableFuture<>();

  static {
    CANCELLED.cancel(false);
  }

  private void compare(
      List<SeenMethod> group,
      Method original,
      Method way,
      SeenMethod wrapping,
      Journal.Script script,
      @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    End expected = call(original, delegate, script, arguments);
    if (expected.thrown() instanceof ClassCastException
        || (expected.events().isEmpty() && expected.thrown() instanceof NullPointerException)) {
      return; // an object that the types of this method do not allow
    }
    if (script instanceof SelfCall && expected.thrown() != null) {
      return; // the other one, of which it is not known what it counts
    }
    End actual = call(way, wrapper, script, arguments);
    calls++;
    String what =
        "%s%n  through %s%n  with %s".formatted(wrapping.method(), way, Arrays.asList(arguments));
    if (!sameResult(expected, actual, wrapping.method())) {
      fail(
          "result",
          "%s%n  expected %s%n  but was  %s".formatted(what, show(expected), show(actual)));
    }
    if (!expected.events().equals(asOfOriginal(actual.events()))) {
      fail(
          "calls",
          "%s%n  expected %s%n  but was  %s".formatted(what, expected.events(), actual.events()));
    }
    Map<String, Map<Outcome, Long>> counts = counts();
    checkCounts(group, expected, difference(counted, counts), what);
    counted = counts;
  }

  /** The bodies of a wrapper that extends have the wrapper as their object. */
  private List<Event> asOfOriginal(List<Event> events) {
    return kind == WrapperKind.DELEGATE
        ? events
        : events.stream()
            .map(
                each ->
                    each.self() == wrapper
                        ? new Event(each.method(), delegate, each.arguments())
                        : each)
            .toList();
  }

  private static End call(
      Method method, Object target, Journal.Script script, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    method.setAccessible(true);
    Journal.start(script);
    Object result = null;
    Throwable thrown = null;
    try {
      result = method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    }
    return new End(result, thrown, Journal.stop());
  }

  private boolean sameResult(End expected, End actual, Method wrapping) {
    if (expected.thrown() != null || actual.thrown() != null) {
      return sameThrown(expected, actual);
    }
    if (expected.result() == delegate && kind == WrapperKind.SUBCLASS) {
      return actual.result() == wrapper;
    }
    if (expected.result() == delegate) {
      return actual.result() == (isFluent(wrapping) ? wrapper : delegate)
          || (actual.result() == delegate
              && wrapping.getGenericReturnType() instanceof ParameterizedType);
    }
    return Journal.isSame(expected.result(), actual.result())
        || (expected.events().isEmpty()
            && expected.result() != null
            && actual.result() != null
            && expected.result().getClass() == actual.result().getClass());
  }

  /** The same object where the script threw it; the JDK makes its own anew for each call. */
  private static boolean sameThrown(End expected, End actual) {
    Throwable one = expected.thrown();
    Throwable other = actual.thrown();
    if (one == null || other == null || one.getClass() != other.getClass()) {
      return false;
    }
    return one == other || (!THROWN.contains(one) && one.getCause() == other.getCause());
  }

  private boolean isFluent(Method wrapping) {
    return !(wrapping.getGenericReturnType() instanceof java.lang.reflect.TypeVariable)
        && wrapping.getReturnType().isInstance(wrapper);
  }

  private void checkCounts(
      List<SeenMethod> group, End end, Map<String, Map<Outcome, Long>> ended, String what) {
    Set<Map<String, Map<Outcome, Long>>> allowed = new HashSet<>();
    for (SeenMethod each : SeenClass.top(group)) {
      Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
      count(each, end, counts);
      for (List<SeenMethod> other : alsoCalled) {
        count(other.get(0), SUCCESSFUL, counts);
      }
      allowed.add(counts);
    }
    if (kind == WrapperKind.SUBCLASS && !isScripted(group)) {
      ended.keySet().retainAll(allowed.iterator().next().keySet()); // it may call others
    }
    if (!allowed.contains(ended)) {
      fail("metrics", "%s%n  expected %s%n  but was  %s".formatted(what, allowed, ended));
    }
  }

  private void count(SeenMethod method, End end, Map<String, Map<Outcome, Long>> counts) {
    Optional<Settings> settings = subject.settings(method);
    if (settings.isPresent()) {
      counts
          .computeIfAbsent(subject.operation(method, settings.get()), key -> new TreeMap<>())
          .merge(outcome(end, settings.get(), method.result().erasure()), 1L, Long::sum);
    }
  }

  private static Outcome outcome(End end, Settings settings, Class<?> result) {
    Throwable thrown = end.thrown();
    if (thrown == null
        && CompletionStage.class.isAssignableFrom(result)
        && (end.result() == FAILED || end.result() == CANCELLED)) {
      thrown = end.result() == FAILED ? new IllegalStateException() : new CancellationException();
    }
    if (thrown == null) {
      return Outcome.SUCCESS;
    }
    Throwable object = thrown;
    if (settings.expected().stream().anyMatch(each -> isInstance(each, object))) {
      return Outcome.EXPECTED;
    }
    return end.result() == CANCELLED ? Outcome.CANCELLED : Outcome.FAILURE;
  }

  private static boolean isInstance(String name, Throwable object) {
    try {
      return Class.forName(name).isInstance(object);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Map<Outcome, Long>> counts() {
    Map<String, Map<Outcome, Long>> counts = new TreeMap<>();
    for (OperationSnapshot each : metrics.snapshot().operations()) {
      Map<Outcome, Long> outcomes = new TreeMap<>();
      for (Outcome outcome : Outcome.values()) {
        outcomes.put(outcome, each.durations(outcome).count());
      }
      counts.put(each.name(), outcomes);
    }
    return counts;
  }

  private static Map<String, Map<Outcome, Long>> difference(
      Map<String, Map<Outcome, Long>> before, Map<String, Map<Outcome, Long>> after) {
    Map<String, Map<Outcome, Long>> difference = new TreeMap<>();
    after.forEach(
        (name, outcomes) ->
            outcomes.forEach(
                (outcome, count) -> {
                  long more = count - before.getOrDefault(name, Map.of()).getOrDefault(outcome, 0L);
                  if (more != 0) {
                    difference.computeIfAbsent(name, key -> new TreeMap<>()).put(outcome, more);
                  }
                }));
    return difference;
  }

  private String show(End end) {
    if (end.thrown() != null) {
      java.io.StringWriter trace = new java.io.StringWriter();
      end.thrown().printStackTrace(new java.io.PrintWriter(trace));
      return trace.toString().lines().limit(6).toList().toString();
    }
    Object result = end.result();
    return result == wrapper ? "the wrapper" : result == delegate ? "the delegate" : "" + result;
  }

  private void fail(String what, String text) {
    Failure failure =
        new Failure("behaviour: " + what, subject.wrapper().getName() + ": " + what + ": " + text);
    if (failures.stream().noneMatch(each -> each.kind().equals(failure.kind()))) {
      failures.add(failure); // one of a kind says enough
    }
  }
}
