package dev.ote.processor.property;

import com.google.errorprone.annotations.FormatMethod;
import dev.ote.processor.property.script.Journal;
import dev.ote.processor.property.script.Journal.Event;
import java.io.FileNotFoundException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether the methods of a wrapper are declared as those of the observed type, and do the same. */
final class GoldenComparison {
  private static final List<Throwable> THROWN =
      List.of(
          new IllegalStateException("state"),
          new FileNotFoundException("file"),
          new AssertionError("error"));

  private static final CompletableFuture<Object> FAILED =
      CompletableFuture.failedFuture(THROWN.get(0));

  /** How a call ended. */
  private record End(@Nullable Object result, @Nullable Throwable thrown, List<Event> events) {}

  private final GoldenConstruct.Wrapped types;
  private final List<Class<?>> known;
  private final Instances instances;
  private final Map<String, List<SeenMethod>> wanted;
  private final Map<String, List<SeenMethod>> found;
  private final Set<String> failures = new LinkedHashSet<>();
  private final Set<String> ended = new TreeSet<>();
  private int calls;

  /**
   * What was found.
   *
   * @param onlyThrowing the methods of which no call returned, or none an object
   */
  record Found(Set<String> failures, Set<String> onlyThrowing, int calls) {}

  private GoldenComparison(GoldenConstruct.Wrapped types, List<Class<?>> known) {
    this.types = types;
    this.known = known;
    this.instances = new Instances(known, 7);
    Set<String> declared = new TreeSet<>();
    for (Method each : types.wrapper().getDeclaredMethods()) {
      declared.add(each.getName());
    }
    this.wanted =
        SeenClass.methods(
            types.observed(),
            each ->
                Modifier.isPublic(each.getModifiers())
                    || (declared.contains(each.getName())
                        && each.getDeclaringClass() == types.observed()));
    this.found =
        SeenClass.methods(types.wrapper(), each -> each.getDeclaringClass() == types.wrapper());
  }

  static Found compare(GoldenConstruct.Wrapped types, List<Class<?>> classes)
      throws ReflectiveOperationException {
    List<Class<?>> known =
        classes.stream()
            .filter(each -> !each.getName().endsWith("Observed"))
            // What lies deeper may need an object of what is around it.
            .sorted(Comparator.comparing(each -> each.getName().split("\\$", -1).length))
            .toList();
    GoldenComparison comparison = new GoldenComparison(types, known);
    List<Twins> all = Twins.of(types, known, comparison.instances);
    comparison.compareSignatures(!all.isEmpty() && all.get(0).isSubclass());
    for (Twins each : all) {
      comparison.compareObjectMethods(each);
      comparison.compareCalls(each);
    }
    Set<String> onlyThrowing = new TreeSet<>(comparison.wanted.keySet());
    onlyThrowing.removeAll(comparison.ended);
    return new Found(comparison.failures, onlyThrowing, comparison.calls);
  }

  private void compareSignatures(boolean isSubclass) {
    wanted.forEach(
        (key, group) -> {
          List<SeenMethod> top = SeenClass.top(group);
          List<SeenMethod> wrapping = found.getOrDefault(key, List.of());
          if (wrapping.isEmpty()) {
            if (!isSubclass && top.stream().noneMatch(GoldenComparison::mayBeNewer)) {
              fail("has no %s", key);
            }
          } else if (top.stream().noneMatch(each -> isLike(each, wrapping.get(0)))) {
            fail(
                "declares %s instead of %s",
                wrapping.get(0).signature(), top.stream().map(SeenMethod::signature).toList());
          } else if (top.size() == 1 && !top.get(0).thrown().equals(wrapping.get(0).thrown())) {
            fail("%s throws %s instead of %s", key, wrapping.get(0).thrown(), top.get(0).thrown());
          }
        });
    Set<String> more = new TreeSet<>(found.keySet());
    more.removeAll(wanted.keySet());
    more.removeIf(each -> each.matches("unwrap(Observed_*)?\\(\\)"));
    if (!more.isEmpty()) {
      fail("declares %s as well", more);
    }
  }

  /** Wrappers are compiled for release 17, and inherit what the JDK's interfaces later got. */
  private static boolean mayBeNewer(SeenMethod method) {
    return Runtime.version().feature() > 17
        && method.method().isDefault()
        && method.method().getDeclaringClass().getClassLoader() == null;
  }

  /** Class files name variables, so reflection mistakes a hidden one for what hides it. */
  private boolean isLike(SeenMethod expected, SeenMethod actual) {
    List<String> names =
        SeenTypes.inScope(types.observed()).stream().map(TypeVariable::getName).toList();
    return Set.copyOf(names).size() < names.size()
        ? expected.key().equals(actual.key())
            && expected.result().erasure() == actual.result().erasure()
        : expected.isLike(actual);
  }

  private void compareObjectMethods(Twins twins) {
    Object inner = twins.inner();
    Object wrapper = twins.wrapper();
    calls += 3;
    if (!wrapper.equals(inner)
        || wrapper.equals(new Object()) != inner.equals(new Object())
        || wrapper.hashCode() != inner.hashCode()
        || !wrapper.toString().equals(inner.toString())) {
      fail("equals, hashCode or toString differ: %s, %s", inner, wrapper);
    }
  }

  private void compareCalls(Twins twins) throws ReflectiveOperationException {
    for (Map.Entry<String, List<SeenMethod>> each : wanted.entrySet()) {
      Method original = each.getValue().get(0).method();
      Set<Method> ways = new LinkedHashSet<>();
      Stream.ofNullable(found.get(each.getKey()))
          .map(own -> own.get(0).method())
          .forEach(ways::add);
      each.getValue().stream()
          .map(SeenMethod::method)
          .filter(method -> method.getDeclaringClass().isInstance(twins.wrapper()))
          .forEach(ways::add);
      Method exact = ways.iterator().next();
      for (Method way : ways) {
        for (@Nullable Object[] arguments : arguments(exact)) {
          for (Journal.Script script : scripts(exact, twins, arguments)) {
            compareCall(each.getKey(), twins, List.of(original, way, exact), script, arguments);
          }
        }
      }
    }
  }

  /** Some of all kinds, null, and what is empty or zero. */
  private List<@Nullable Object[]> arguments(Method method) {
    Type[] parameters = method.getGenericParameterTypes();
    List<@Nullable Object[]> all = new ArrayList<>();
    all.add(Stream.of(parameters).<@Nullable Object>map(this::value).toArray());
    if (parameters.length > 0) {
      all.add(Stream.of(parameters).<@Nullable Object>map(this::value).toArray());
      Class<?>[] erased = method.getParameterTypes();
      all.add(
          Stream.of(erased)
              .<@Nullable Object>map(each -> each.isPrimitive() ? value(each) : null)
              .toArray());
      all.add(
          Stream.of(erased)
              .<@Nullable Object>map(
                  each ->
                      each.isArray()
                          ? Array.newInstance(each.componentType(), 0)
                          : each.isPrimitive()
                              ? Array.get(Array.newInstance(each, 1), 0)
                              : value(each))
              .toArray());
    }
    return all;
  }

  private @Nullable Object value(Type type) {
    Class<?> erasure = SeenTypes.erasure(type);
    if (erasure == Class.class) {
      return Thread.State.class;
    } else if (erasure == Optional.class) {
      return Optional.of("present");
    } else if (erasure.isAssignableFrom(ArrayList.class)
        && type instanceof ParameterizedType parameterized) {
      Type element = parameterized.getActualTypeArguments()[0];
      Type bound = element instanceof WildcardType wild ? wild.getUpperBounds()[0] : element;
      return new ArrayList<>(Arrays.asList(value(bound), value(bound)));
    }
    return instances.of(erasure).orElse(null);
  }

  /** The ways in which a call may end that reaches a proxy; one where none does. */
  private List<Journal.Script> scripts(Method method, Twins twins, @Nullable Object[] arguments) {
    Class<?> result = method.getReturnType();
    Object value = result == void.class ? null : value(result);
    List<Journal.Script> scripts = new ArrayList<>();
    scripts.add(event -> value);
    if (!isProxy(twins.inner()) && Stream.of(arguments).noneMatch(GoldenComparison::isProxy)) {
      return scripts;
    }
    if (!result.isPrimitive()) {
      scripts.add(event -> null);
      scripts.add(
          event -> event.arguments().stream().filter(result::isInstance).findFirst().orElse(value));
      scripts.add(event -> result.isInstance(event.self()) ? event.self() : value);
    }
    if (result.isAssignableFrom(CompletableFuture.class) && result != Object.class) {
      scripts.add(event -> FAILED);
    }
    for (Throwable each : THROWN) {
      scripts.add(
          event -> {
            throw each;
          });
    }
    return scripts;
  }

  private static boolean isOf(Class<?> type, @Nullable Object result) {
    return result == null || type.isPrimitive() || type.isInstance(result);
  }

  private static boolean isProxy(@Nullable Object object) {
    return object != null && Proxy.isProxyClass(object.getClass());
  }

  private void compareCall(
      String key,
      Twins twins,
      List<Method> methods,
      Journal.Script script,
      @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    Method original = methods.get(0);
    Method way = methods.get(1);
    End expected = call(original, twins.original(), script, arguments);
    if (!isOf(methods.get(2).getReturnType(), expected.result())) {
      return; // some argument holds what its type does not allow
    }
    End actual = call(way, twins.wrapper(), script, arguments);
    calls++;
    boolean same =
        (expected.thrown() != null || actual.thrown() != null)
            ? isSameThrown(expected.thrown(), actual.thrown())
            : isSameResult(expected.result(), actual.result(), twins, methods.get(2), arguments);
    if (!same) {
      fail(
          "%s with %s%n  ends with %s%n  and not %s",
          way, Arrays.asList(arguments), actual, expected);
    }
    if (!expected.events().equals(actual.events())) {
      fail("%s does %s instead of %s", way, actual.events(), expected.events());
    }
    compareStates(twins, way);
    if (expected.thrown() == null
        && (expected.result() != null || original.getReturnType() == void.class)) {
      ended.add(key);
    }
  }

  private static End call(
      Method method, Object target, Journal.Script script, @Nullable Object[] arguments)
      throws ReflectiveOperationException {
    if (!method.trySetAccessible() && !Modifier.isPublic(method.getModifiers())) {
      throw new IllegalAccessException(method.toString());
    }
    Journal.start(script);
    try {
      return new End(method.invoke(target, arguments), null, Journal.stop());
    } catch (InvocationTargetException e) {
      return new End(null, e.getCause(), Journal.stop());
    }
  }

  /** The same object where a script threw it; others are thrown anew by each call. */
  private static boolean isSameThrown(@Nullable Throwable expected, @Nullable Throwable actual) {
    if (expected == null || actual == null || THROWN.contains(expected)) {
      return expected == actual;
    }
    return expected.getClass() == actual.getClass()
        && Objects.equals(expected.getMessage(), actual.getMessage());
  }

  private static boolean isSameResult(
      @Nullable Object expected,
      @Nullable Object actual,
      Twins twins,
      Method way,
      @Nullable Object[] arguments) {
    if (expected == twins.original()) {
      return actual == twins.wrapper()
          || (!isFluent(way, twins.wrapper()) && actual == twins.inner());
    }
    if (Stream.of(arguments).anyMatch(each -> each == expected && !(each instanceof Number))) {
      return actual == expected;
    }
    return isSame(expected, actual, twins);
  }

  /** Whether the wrapper is of the result's type. Type arguments may say that it is not. */
  private static boolean isFluent(Method way, Object wrapper) {
    return way.getReturnType().isInstance(wrapper)
        && !(way.getGenericReturnType() instanceof TypeVariable)
        && !(way.getGenericReturnType() instanceof ParameterizedType);
  }

  /** Objects that know no equality are made anew by each call: their classes tell. */
  private static boolean isSame(@Nullable Object expected, @Nullable Object actual, Twins twins) {
    Object counterpart = twins.counterpart(expected);
    if (Objects.deepEquals(counterpart, actual)) {
      return true;
    }
    return counterpart != null
        && actual != null
        && counterpart.getClass() == actual.getClass()
        && !hasEquality(counterpart);
  }

  private static boolean hasEquality(Object object) {
    try {
      return object.getClass().getMethod("equals", Object.class).getDeclaringClass()
          != Object.class;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What calls leave behind in the objects. */
  private void compareStates(Twins twins, Method way) throws ReflectiveOperationException {
    for (Class<?> each = twins.original().getClass();
        each != null && known.contains(each);
        each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        field.setAccessible(true);
        Object expected = field.get(twins.original());
        Object actual = field.get(twins.inner());
        if (!isSame(expected, actual, twins)) {
          fail("after %s field %s is %s instead of %s", way, field, actual, expected);
        }
      }
    }
  }

  @FormatMethod
  private void fail(String format, @Nullable Object... arguments) {
    if (failures.size() < 5) {
      failures.add(types.wrapper().getName() + " " + format.formatted(arguments));
    }
  }
}
