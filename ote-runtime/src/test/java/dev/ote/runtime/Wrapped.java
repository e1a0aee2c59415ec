package dev.ote.runtime;

import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Wrappers by hand, in the shape in which they are generated. */
final class Wrapped {
  static final String LOGGER = "test.Wrapped";

  private Wrapped() {}

  /** Fails, here. */
  static String fail(String message) {
    throw new IllegalStateException(message);
  }

  /** What the work throws. */
  static RuntimeException catchFrom(Supplier<?> work) {
    try {
      Object unused = work.get();
    } catch (RuntimeException failure) {
      return failure;
    }
    return new IllegalArgumentException("did not fail");
  }

  /** Wraps {@code A}. */
  static final class AObserved {
    private final Operation call;
    private final Operation async;

    AObserved(PerformanceMetrics metrics) {
      call = metrics.operation(OperationSpec.of("A.x", LOGGER, AObserved.class.getName(), "x"));
      async =
          metrics.operation(
              OperationSpec.of("A.async", LOGGER, AObserved.class.getName(), "async"));
    }

    <T> T x(Supplier<T> delegate) {
      long start = call.start();
      T result;
      try {
        result = delegate.get();
      } catch (Throwable failure) {
        call.failure(start, failure);
        throw failure;
      }
      call.success(start);
      return result;
    }

    <T extends CompletionStage<?>> T async(Supplier<T> delegate) {
      long start = async.start();
      T result;
      try {
        result = delegate.get();
      } catch (Throwable failure) {
        async.failure(start, failure);
        throw failure;
      }
      async.completion(start, result);
      return result;
    }
  }

  /** Wraps {@code B}; implements an interface, so that a bridge method stands on the stack. */
  static final class BObserved implements Call<String> {
    private final Operation operation;

    BObserved(PerformanceMetrics metrics) {
      operation =
          metrics.operation(OperationSpec.of("B.y", LOGGER, BObserved.class.getName(), "y"));
    }

    @Override
    public String y(Supplier<String> delegate) {
      long start = operation.start();
      String result;
      try {
        result = delegate.get();
      } catch (Throwable failure) {
        operation.failure(start, failure);
        throw failure;
      }
      operation.success(start);
      return result;
    }
  }

  /** What {@code B} implements. */
  interface Call<T> {
    T y(Supplier<T> delegate);
  }
}
