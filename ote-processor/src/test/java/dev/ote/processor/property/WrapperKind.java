package dev.ote.processor.property;

import dev.ote.runtime.PerformanceMetrics;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** How a wrapper comes to its object: all that the property has to know of a kind of wrapper. */
enum WrapperKind {
  DELEGATE {
    @Override
    Object create(Class<?> wrapper, Class<?> observed, Object delegate, PerformanceMetrics metrics)
        throws ReflectiveOperationException {
      Constructor<?> constructor =
          wrapper.getDeclaredConstructor(observed, PerformanceMetrics.class);
      constructor.setAccessible(true);
      try {
        return constructor.newInstance(delegate, metrics);
      } catch (InvocationTargetException e) {
        throw new AssertionError("the wrapper's constructor threw", e.getCause());
      }
    }
  };

  /** The wrapper of an object that observes into these metrics. */
  abstract Object create(
      Class<?> wrapper, Class<?> observed, Object delegate, PerformanceMetrics metrics)
      throws ReflectiveOperationException;
}
