package dev.ote.runtime;

import java.lang.invoke.MethodHandles.Lookup;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The search for a wrapper that stands in for an object. */
final class WrapperSearch {
  private final @Nullable Lookup caller;
  private final Class<?> type;
  private final Class<?> actual;
  private @Nullable String problem;

  /**
   * @param caller who searches; null for anybody
   * @param type what the wrapper is to be
   * @param actual the class of the object
   */
  WrapperSearch(@Nullable Lookup caller, Class<?> type, Class<?> actual) {
    this.caller = caller;
    this.type = type;
    this.actual = actual;
  }

  /**
   * The object itself where it is a wrapper, of whichever type: its calls would be counted twice.
   * Else wraps it in the first wrapper that fits: of the type, else of the object's class, else of
   * the nearest superclass.
   *
   * @throws IllegalArgumentException if none does
   */
  <T> T wrap(T instance, PerformanceMetrics metrics) {
    if (WrapperClass.isOne(actual)) {
      return instance;
    }
    for (Class<?> observed : candidates()) {
      WrapperClass found = find(observed);
      if (found == null) {
        continue;
      }
      if (found.wrapper().isInstance(instance)) {
        return instance;
      }
      if (fits(found)) {
        WrapperClass reached = reach(found);
        if (reached != null) {
          @SuppressWarnings("unchecked") // fits() has asked for the type, which is T's
          T wrapper = (T) reached.wrap(instance, metrics);
          return wrapper;
        }
      }
    }
    throw new IllegalArgumentException(
        problem != null ? problem : MissingWrapper.explain(type, actual));
  }

  private Set<Class<?>> candidates() {
    Set<Class<?>> candidates = new LinkedHashSet<>();
    candidates.add(type);
    for (Class<?> each = actual; each != null && each != Object.class; ) {
      candidates.add(each);
      each = each.getSuperclass();
    }
    return candidates;
  }

  private @Nullable WrapperClass find(Class<?> observed) {
    WrapperClass beside = WrapperClass.of(observed);
    return beside == null && caller != null
        ? WrapperClass.of(observed, caller.lookupClass())
        : beside;
  }

  private boolean fits(WrapperClass found) {
    String name = found.wrapper().getName();
    if (found.isSubclass()) {
      note(
          "%s extends %s, and so holds no other object: make a %s in the place of the %s"
              .formatted(
                  name,
                  found.observed().getName(),
                  found.wrapper().getSimpleName(),
                  found.observed().getSimpleName()));
      return false;
    }
    if (!type.isAssignableFrom(found.wrapper())) {
      note(MissingWrapper.explainOther(found, type));
      return false;
    }
    return true;
  }

  private @Nullable WrapperClass reach(WrapperClass found) {
    String name = found.wrapper().getName();
    try {
      return found.reachedBy(caller);
    } catch (IllegalAccessException closed) {
      String message =
          "%s is out of reach (%s): pass MethodHandles.lookup() of its own module as the first"
              + " argument, or let that module say 'opens %s to %s;'";
      note(
          message.formatted(
              name,
              closed.getMessage(),
              found.wrapper().getPackageName(),
              Ote.class.getPackageName()));
    } catch (NoSuchMethodException | LinkageError other) {
      note(
          "%s has no constructor (%s, PerformanceMetrics), so OTE has not generated it: %s"
              .formatted(name, found.observed().getSimpleName(), other));
    }
    return null;
  }

  /** The first problem is that of the type that was asked for. */
  private void note(String found) {
    problem = problem == null ? found : problem;
  }
}
