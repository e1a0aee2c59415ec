package dev.ote.processor.property;

import dev.ote.runtime.PerformanceMetrics;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object, and another one made in the same way that is called through a wrapper.
 *
 * @param inner what the wrapper holds; the wrapper itself where it extends the class
 */
record Twins(Object original, Object inner, Object wrapper) {

  boolean isSubclass() {
    return inner == wrapper;
  }

  /** What stands for one of the original's results in the other's. */
  @Nullable Object counterpart(@Nullable Object result) {
    return result == original ? inner : result;
  }

  /**
   * As many as the constructors of the observed class, or of those that extend it, allow.
   *
   * @param known the classes of which there can be objects
   */
  static List<Twins> of(GoldenConstruct.Wrapped types, List<Class<?>> known, Instances instances)
      throws ReflectiveOperationException {
    Constructor<?> wrapping = null;
    for (Constructor<?> each : types.wrapper().getDeclaredConstructors()) {
      if (Arrays.equals(
          each.getParameterTypes(), new Class<?>[] {types.observed(), PerformanceMetrics.class})) {
        wrapping = each;
      }
    }
    return wrapping == null
        ? extending(types, instances)
        : holding(types.observed(), wrapping, known, instances);
  }

  private static List<Twins> extending(GoldenConstruct.Wrapped types, Instances instances)
      throws ReflectiveOperationException {
    List<Twins> all = new ArrayList<>();
    for (Constructor<?> each : types.observed().getDeclaredConstructors()) {
      if (!Modifier.isPrivate(each.getModifiers()) && !each.isSynthetic()) {
        Constructor<?> wrapping = types.wrapper().getDeclaredConstructor(each.getParameterTypes());
        @Nullable Object[] arguments = arguments(each, instances);
        Object original = create(each, arguments);
        Object wrapper = create(wrapping, arguments);
        if ((original == null) != (wrapper == null)) {
          throw new AssertionError(each + " and " + wrapping + " end differently");
        }
        if (original != null && wrapper != null) {
          all.add(new Twins(original, wrapper, wrapper));
        }
      }
    }
    return all;
  }

  private static List<Twins> holding(
      Class<?> observed, Constructor<?> wrapping, List<Class<?>> known, Instances instances)
      throws ReflectiveOperationException {
    List<Twins> all = new ArrayList<>();
    PerformanceMetrics metrics = PerformanceMetrics.builder().build();
    if (observed.isInterface() && !observed.isSealed()) {
      Object proxy = instances.of(observed).orElseThrow();
      all.add(new Twins(proxy, proxy, create(wrapping, metrics, proxy)));
    } else if (observed.isEnum()) {
      for (Object each : observed.getEnumConstants()) {
        all.add(new Twins(each, each, create(wrapping, metrics, each)));
      }
      return all;
    }
    for (Class<?> type : known) {
      if (observed.isAssignableFrom(type)
          && !type.isInterface()
          && !Modifier.isAbstract(type.getModifiers())) {
        for (Constructor<?> each : type.getDeclaredConstructors()) {
          @Nullable Object[] arguments = arguments(each, instances);
          Object original = create(each, arguments);
          Object inner = create(each, arguments);
          if (original != null && inner != null) {
            all.add(new Twins(original, inner, create(wrapping, metrics, inner)));
          }
        }
      }
    }
    return all;
  }

  private static Object create(Constructor<?> wrapping, PerformanceMetrics metrics, Object inner)
      throws ReflectiveOperationException {
    return Objects.requireNonNull(create(wrapping, inner, metrics));
  }

  private static @Nullable Object[] arguments(Constructor<?> constructor, Instances instances) {
    return Stream.of(constructor.getParameterTypes())
        .<@Nullable Object>map(each -> instances.of(each).orElse(null))
        .toArray();
  }

  /** Null where the constructor throws. */
  private static @Nullable Object create(Constructor<?> constructor, @Nullable Object... arguments)
      throws ReflectiveOperationException {
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      return null;
    }
  }
}
