package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Inner}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Inner")
final class Outer_InnerObserved<T> extends Outer<T>.Inner {
  private final Operations operations;

  Outer_InnerObserved(Outer<T> enclosing_, T value, Object enclosing) {
    enclosing_.super(value, enclosing);
    this.operations = new Operations(PerformanceMetrics.global());
  }

  Outer_InnerObserved(Outer<T> enclosing_, T value, Object enclosing, PerformanceMetrics metrics) {
    enclosing_.super(value, enclosing);
    this.operations = new Operations(metrics);
  }

  @Override
  public T value() {
    if (this.operations == null) {
      return super.value();
    }
    long start = this.operations.value.start();
    T result;
    try {
      result = super.value();
    } catch (Throwable failure) {
      this.operations.value.failure(start, failure);
      throw failure;
    }
    this.operations.value.success(start);
    return result;
  }

  private static final class Operations {
    final Operation value;

    Operations(PerformanceMetrics metrics) {
      this.value = metrics.operation(
          OperationSpec.of("inner.value", "shop.Outer$Inner", "shop.Outer_InnerObserved", "value"));
    }
  }
}
