package dev.ote.processor.property;

import dev.ote.processor.property.script.Id;
import dev.ote.processor.property.script.Journal;
import dev.ote.runtime.Usage;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Objects of any class, as far as there can be one. */
final class Instances {
  private final List<Class<?>> known;
  private final SplittableRandom random;

  /**
   * @param known the classes of the hierarchy, of which subclasses are taken
   */
  Instances(List<Class<?>> known, long seed) {
    this.known = known;
    this.random = new SplittableRandom(seed);
  }

  /** An object of the class, a new one where that is possible. */
  Optional<Object> of(Class<?> type) {
    return Optional.ofNullable(value(type, 0));
  }

  /** An argument: now and then there is none. */
  @Nullable Object argument(Class<?> type) {
    return !type.isPrimitive() && random.nextInt(6) == 0 ? null : value(type, 0);
  }

  private @Nullable Object value(Class<?> type, int depth) {
    Object plain = plain(type);
    if (plain != null || type.isPrimitive() || depth > 4) {
      return plain;
    }
    if (type.isArray()) {
      int length = random.nextInt(3);
      Object array = Array.newInstance(type.getComponentType(), length);
      for (int i = 0; i < length; i++) {
        Object element = value(type.getComponentType(), depth + 1);
        if (element != null) {
          Array.set(array, i, element);
        }
      }
      return array;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type.isInterface() && !type.isSealed() && !type.isAnnotation()) {
      Object proxy = proxy(type);
      if (proxy != null) {
        return proxy;
      }
    }
    for (Class<?> each : known) {
      if (type.isAssignableFrom(each)
          && !each.isInterface()
          && !Modifier.isAbstract(each.getModifiers())) {
        return each.isEnum() ? each.getEnumConstants()[0] : construct(each, depth);
      }
    }
    return null;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // it is an argument like any other
  private @Nullable Object plain(Class<?> type) {
    int number = random.nextInt(1000, 2000);
    if (type == int.class || type == Integer.class) {
      return number;
    } else if (type == long.class || type == Long.class) {
      return (long) number << 33;
    } else if (type == double.class || type == Double.class) {
      return number / 3.0;
    } else if (type == float.class) {
      return number / 3.0f;
    } else if (type == boolean.class || type == Boolean.class) {
      return number % 2 == 0;
    } else if (type == char.class) {
      return (char) number;
    } else if (type == byte.class) {
      return (byte) number;
    } else if (type == short.class) {
      return (short) number;
    } else if (type == Number.class || type == Comparable.class) {
      return number;
    } else if (type == String.class || type == CharSequence.class) {
      return "text" + number;
    } else if (type == Object.class) {
      return new Object();
    } else if (type == Class.class) {
      return String.class;
    } else if (type.isAssignableFrom(ArrayList.class)) {
      return new ArrayList<>(List.of(number));
    } else if (type == Map.class) {
      return new HashMap<>(Map.of(number, "x"));
    } else if (type.isAssignableFrom(CompletableFuture.class)) {
      return CompletableFuture.completedFuture(null);
    } else if (type.isAssignableFrom(IllegalArgumentException.class)) {
      return new IllegalArgumentException("value");
    }
    return null;
  }

  private @Nullable Object construct(Class<?> type, int depth) {
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Class<?>[] parameters = constructor.getParameterTypes();
    @Nullable Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = value(parameters[i], depth + 1);
    }
    try {
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      return null; // an inner class without an outer object, at the end of the depth
    }
  }

  private static @Nullable Object proxy(Class<?> type) {
    try {
      return Proxy.newProxyInstance(
          type.getClassLoader() == null ? Instances.class.getClassLoader() : type.getClassLoader(),
          new Class<?>[] {type},
          (proxy, method, arguments) -> play(proxy, method, arguments));
    } catch (IllegalArgumentException e) {
      return null; // two methods of one signature and results that have nothing in common
    }
  }

  private static @Nullable Object play(Object proxy, Method method, Object @Nullable [] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> arguments != null && proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> "proxy";
      };
    }
    if (method.getDeclaringClass() == Usage.Reported.class) {
      return Usage.none(); // Not noted: a wrapper asks its results, where the object does not.
    }
    Id id = method.getAnnotation(Id.class);
    return Journal.end(id == null ? -1 : id.value(), proxy, arguments);
  }
}
