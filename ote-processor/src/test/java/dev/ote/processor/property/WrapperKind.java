package dev.ote.processor.property;

import dev.ote.runtime.PerformanceMetrics;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

/**
 * What a wrapper is to what it observes: all that the property has to know of a kind of wrapper.
 */
enum WrapperKind {
  /** Holds the observed object. */
  DELEGATE {
    @Override
    Made make(Subject subject, Instances instances, PerformanceMetrics metrics)
        throws ReflectiveOperationException {
      Optional<Object> delegate = instances.of(subject.observed());
      return new Made(
          delegate.isEmpty()
              ? Optional.empty()
              : Optional.of(new Pair(delegate.get(), wrapper(subject, delegate.get(), metrics))),
          List.of());
    }
  },

  /** Is an observed object. */
  SUBCLASS {
    @Override
    Made make(Subject subject, Instances instances, PerformanceMetrics metrics)
        throws ReflectiveOperationException {
      return new Constructions(subject, instances, metrics).make();
    }
  };

  static WrapperKind of(Subject subject) {
    return subject.model().isSubclass() ? SUBCLASS : DELEGATE;
  }

  /** An object without a wrapper, and a wrapper that is to behave like it. */
  record Pair(Object original, Object wrapper) {}

  /** A pair, where there can be an object; and what was wrong with its making. */
  record Made(Optional<Pair> pair, List<Failure> failures) {}

  /** Makes a wrapper that observes into these metrics. */
  abstract Made make(Subject subject, Instances instances, PerformanceMetrics metrics)
      throws ReflectiveOperationException;

  /** A wrapper that holds the object. */
  static Object wrapper(Subject subject, Object delegate, PerformanceMetrics metrics)
      throws ReflectiveOperationException {
    Constructor<?> constructor =
        subject.wrapper().getDeclaredConstructor(subject.observed(), PerformanceMetrics.class);
    constructor.setAccessible(true);
    try {
      return constructor.newInstance(delegate, metrics);
    } catch (InvocationTargetException e) {
      throw new AssertionError("the wrapper's constructor threw", e.getCause());
    }
  }
}
