package dev.ote.processor.property;

import dev.ote.runtime.PerformanceMetrics;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The constructors of a class that its package can call, and what callers see of them. */
final class SeenConstructors {
  private static final int MAX_SLOTS = 255;

  private SeenConstructors() {}

  /** By the classes of their parameters. */
  static Map<List<Class<?>>, Constructor<?>> of(Class<?> type) {
    Map<List<Class<?>>, Constructor<?>> all = new LinkedHashMap<>();
    for (Constructor<?> each : type.getDeclaredConstructors()) {
      if (!Modifier.isPrivate(each.getModifiers()) && !each.isSynthetic()) {
        all.put(List.of(each.getParameterTypes()), each);
      }
    }
    return all;
  }

  /** The parameters of the wrapper's constructor that also takes metrics. */
  static List<Class<?>> withMetrics(Constructor<?> original) {
    List<Class<?>> parameters = new ArrayList<>(List.of(original.getParameterTypes()));
    parameters.add(indexOfMetrics(original), PerformanceMetrics.class);
    return parameters;
  }

  static int indexOfMetrics(Constructor<?> original) {
    return original.getParameterCount() - (original.isVarArgs() ? 1 : 0);
  }

  /** Whether there is such a constructor: not where the class has it, or with too many slots. */
  static boolean takesMetrics(Constructor<?> original) {
    List<Class<?>> parameters = withMetrics(original);
    int slots =
        1 + parameters.stream().mapToInt(p -> p == long.class || p == double.class ? 2 : 1).sum();
    return slots <= MAX_SLOTS && !of(original.getDeclaringClass()).containsKey(parameters);
  }

  /**
   * All that a caller can know of a constructor, but for its enclosing object.
   *
   * @param inner whether the first parameter is an enclosing object
   * @param leftOut the index of a parameter that is not asked for, or -1
   */
  static String signature(Constructor<?> constructor, boolean inner, int leftOut) {
    SeenTypes types = SeenTypes.of(constructor.getDeclaringClass()).withVariablesOf(constructor);
    AnnotatedType[] all = constructor.getAnnotatedParameterTypes();
    List<String> parameters = new ArrayList<>();
    for (int i = inner ? 1 : 0; i < all.length; i++) {
      if (i != leftOut) {
        parameters.add(
            SeenTypes.annotations(constructor.getParameters()[i]) + " " + types.see(all[i]).full());
      }
    }
    Set<String> thrown = new TreeSet<>();
    for (AnnotatedType each : constructor.getAnnotatedExceptionTypes()) {
      thrown.add(types.thrown(each).text());
    }
    int access = constructor.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED);
    return "%s %s %s %s%s throws %s"
        .formatted(
            SeenTypes.annotations(constructor),
            Modifier.toString(access),
            types.bounds(Arrays.asList(constructor.getTypeParameters())),
            parameters,
            constructor.isVarArgs() ? " varargs" : "",
            thrown);
  }
}
