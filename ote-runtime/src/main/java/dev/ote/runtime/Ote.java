package dev.ote.runtime;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.CheckReturnValue;
import java.lang.invoke.MethodHandles.Lookup;
import org.jspecify.annotations.Nullable;

/**
 * Finds the generated wrapper of an object, for where its name is better not written down: in the
 * modules and producers of containers, and in code that handles types of all kinds.
 *
 * <pre>{@code
 * Store store = Ote.observe(Store.class, new DiskStore());
 * }</pre>
 *
 * <p>Does what {@code new StoreObserved(new DiskStore())} does, at the price of a look-up: it is
 * cached, and calls of the wrapper are as fast as ever. Whoever can write the constructor should,
 * as then the compiler says that there is none.
 *
 * <p>Where the type itself is not observed, the object's class, or a superclass of it, may be, with
 * a wrapper that implements the type. An object that is a wrapper already, of whichever type, is
 * returned as it is.
 *
 * <p>A class, as opposed to an interface, can only be asked for where it is the wrapper's
 * superclass, which is so for {@code @ObserveExternal} of some abstract classes. Wrappers that are
 * asked for by {@code @ObservedWrapper(SUBCLASS)} hold no other object: make them in the place of
 * the class.
 *
 * <p>All methods throw {@link IllegalArgumentException}, with the reason and what to do, where
 * there is no wrapper that fits. Safe for use by any number of threads. Holds no class loader.
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class Ote {
  private Ote() {}

  /**
   * Wraps an object so that its calls are observed into the global metrics.
   *
   * @param type what the result is used as: an interface, as a rule
   * @param instance what does the work
   * @param <T> the type
   * @return the wrapper
   * @throws IllegalArgumentException if there is none that fits
   */
  public static <T> T observe(Class<T> type, T instance) {
    return wrap(null, type, instance, PerformanceMetrics.global());
  }

  /**
   * Wraps an object so that its calls are observed.
   *
   * @param type what the result is used as: an interface, as a rule
   * @param instance what does the work
   * @param metrics where its calls are counted
   * @param <T> the type
   * @return the wrapper
   * @throws IllegalArgumentException if there is none that fits
   */
  public static <T> T observe(Class<T> type, T instance, PerformanceMetrics metrics) {
    return wrap(null, type, instance, metrics);
  }

  /**
   * Wraps an object so that its calls are observed into the global metrics. The caller's lookup
   * finds what else nobody does: wrappers by {@code @ObserveExternal}, which lie in the caller's
   * package, and those of a module that neither exports nor opens their package.
   *
   * @param caller {@link java.lang.invoke.MethodHandles#lookup()}
   * @param type what the result is used as: an interface, as a rule
   * @param instance what does the work
   * @param <T> the type
   * @return the wrapper
   * @throws IllegalArgumentException if there is none that fits
   */
  public static <T> T observe(Lookup caller, Class<T> type, T instance) {
    return wrap(requireNonNull(caller, "caller"), type, instance, PerformanceMetrics.global());
  }

  /**
   * Wraps an object as {@link #observe(Lookup, Class, Object)} does, so that its calls are
   * observed.
   *
   * @param caller {@link java.lang.invoke.MethodHandles#lookup()}
   * @param type what the result is used as: an interface, as a rule
   * @param instance what does the work
   * @param metrics where its calls are counted
   * @param <T> the type
   * @return the wrapper
   * @throws IllegalArgumentException if there is none that fits
   */
  public static <T> T observe(
      Lookup caller, Class<T> type, T instance, PerformanceMetrics metrics) {
    return wrap(requireNonNull(caller, "caller"), type, instance, metrics);
  }

  private static <T> T wrap(
      @Nullable Lookup caller, Class<T> type, T instance, PerformanceMetrics metrics) {
    requireNonNull(type, "type");
    requireNonNull(instance, "instance");
    requireNonNull(metrics, "metrics");
    return new WrapperSearch(caller, type, instance.getClass()).wrap(type.cast(instance), metrics);
  }
}
