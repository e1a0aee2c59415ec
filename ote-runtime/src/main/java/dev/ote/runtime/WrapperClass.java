package dev.ote.runtime;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A generated wrapper and how it is made.
 *
 * @param observed the type that it observes
 * @param wrapper its class
 * @param constructor takes an object and metrics; null where only a caller's lookup reaches it, or
 *     there is none
 */
record WrapperClass(Class<?> observed, Class<?> wrapper, @Nullable MethodHandle constructor) {
  private static final String SUFFIX = "Observed";
  private static final Lookup OWN = MethodHandles.lookup();
  private static final MethodType SHAPE =
      MethodType.methodType(Object.class, Object.class, PerformanceMetrics.class);

  /**
   * Wrappers beside the types that they observe. What is known of a class lives as long as the
   * class does; that there is nothing is null, so that no class of ours hangs on one of the JDK.
   */
  private static final ClassValue<@Nullable WrapperClass> KNOWN =
      new ClassValue<>() {
        @Override
        protected @Nullable WrapperClass computeValue(Class<?> observed) {
          return load(observed, observed);
        }
      };

  /** The wrapper in the package of the type; null where there is none. */
  static @Nullable WrapperClass of(Class<?> observed) {
    return KNOWN.get(observed);
  }

  /** The wrapper in the package of another type; null where there is none. */
  static @Nullable WrapperClass of(Class<?> observed, Class<?> home) {
    return load(observed, home);
  }

  /**
   * Whether a class, or a superclass of it, is a wrapper, of whichever type: it takes metrics, and
   * has the name that the wrapper has of what it takes or extends.
   */
  static boolean isOne(Class<?> type) {
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      // The name first: it costs little, and nearly always says no.
      if (each.getSimpleName().endsWith(SUFFIX) && hasConstructorOfOne(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasConstructorOfOne(Class<?> type) {
    try {
      return Arrays.stream(type.getDeclaredConstructors())
          .map(Constructor::getParameterTypes)
          .anyMatch(
              taken ->
                  Arrays.asList(taken).contains(PerformanceMetrics.class)
                      && (isNamedAfter(taken[0], type)
                          || isNamedAfter(type.getSuperclass(), type)));
    } catch (LinkageError broken) {
      return false;
    }
  }

  private static boolean isNamedAfter(@Nullable Class<?> observed, Class<?> type) {
    return observed != null && name(observed, type).equals(type.getName());
  }

  /**
   * The name of the wrapper of a type in the package of another, such as {@code
   * com.acme.Outer_InnerObserved}.
   */
  static String name(Class<?> observed, Class<?> home) {
    String folder = home.getPackageName();
    return folder.isEmpty() ? simpleName(observed) : folder + "." + simpleName(observed);
  }

  /** The simple name of the wrapper of a type. */
  static String simpleName(Class<?> observed) {
    StringBuilder name = new StringBuilder(observed.getSimpleName()).append(SUFFIX);
    for (Class<?> outer = observed.getDeclaringClass(); outer != null; ) {
      name.insert(0, outer.getSimpleName() + "_");
      outer = outer.getDeclaringClass();
    }
    return name.toString();
  }

  private static @Nullable WrapperClass load(Class<?> observed, Class<?> home) {
    if (observed.isArray() || observed.isPrimitive() || observed.getSimpleName().isEmpty()) {
      return null;
    }
    String name = name(observed, home);
    try {
      Class<?> wrapper = Class.forName(name, false, home.getClassLoader());
      requireSameRuntime(wrapper);
      return new WrapperClass(observed, wrapper, constructor(wrapper, observed));
    } catch (ClassNotFoundException none) {
      return null;
    } catch (LinkageError broken) {
      throw new IllegalArgumentException(name + " cannot be loaded: " + broken, broken);
    }
  }

  /** Nothing is kept of a wrapper that belongs to another runtime: it may outlive this one. */
  private static void requireSameRuntime(Class<?> wrapper) {
    try {
      String ours = PerformanceMetrics.class.getName();
      if (Class.forName(ours, false, wrapper.getClassLoader()) == PerformanceMetrics.class) {
        return;
      }
    } catch (ClassNotFoundException none) {
      // Then it is not made by this runtime either.
    }
    throw new IllegalArgumentException(
        wrapper.getName()
            + " uses another ote-runtime than the one that is asked: its class loader has its own, or none");
  }

  /** The constructor as far as this module reaches it: public, opened, or in no named module. */
  private static @Nullable MethodHandle constructor(Class<?> wrapper, Class<?> observed) {
    try {
      WrapperClass.class.getModule().addReads(wrapper.getModule());
      return constructor(MethodHandles.privateLookupIn(wrapper, OWN), wrapper, observed);
    } catch (IllegalAccessException closed) {
      try {
        return constructor(OWN, wrapper, observed);
      } catch (IllegalAccessException | NoSuchMethodException | LinkageError unreachable) {
        return null;
      }
    } catch (NoSuchMethodException | LinkageError none) {
      return null;
    }
  }

  private static MethodHandle constructor(Lookup lookup, Class<?> wrapper, Class<?> observed)
      throws IllegalAccessException, NoSuchMethodException {
    return lookup
        .findConstructor(
            wrapper, MethodType.methodType(void.class, observed, PerformanceMetrics.class))
        .asType(SHAPE);
  }

  /**
   * This with a constructor that the caller's lookup reaches, where it has none.
   *
   * @throws IllegalAccessException if that does not, either
   * @throws NoSuchMethodException if there is none
   */
  WrapperClass reachedBy(@Nullable Lookup caller)
      throws IllegalAccessException, NoSuchMethodException {
    if (constructor != null) {
      return this;
    }
    Lookup lookup = MethodHandles.privateLookupIn(wrapper, caller == null ? OWN : caller);
    return new WrapperClass(observed, wrapper, constructor(lookup, wrapper, observed));
  }

  /** Whether it is the observed object, and holds none. */
  boolean isSubclass() {
    // One that holds an object extends abstract classes only, and this one does never.
    return !observed.isInterface()
        && !Modifier.isAbstract(observed.getModifiers())
        && observed.isAssignableFrom(wrapper);
  }

  /** Makes a wrapper. */
  Object wrap(Object instance, PerformanceMetrics metrics) {
    MethodHandle reached = constructor;
    if (reached == null) {
      throw new IllegalStateException(wrapper + " is not reached");
    }
    try {
      return (Object) reached.invokeExact(instance, metrics);
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable undeclared) {
      throw new IllegalStateException(undeclared);
    }
  }
}
