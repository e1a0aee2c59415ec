package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Nested}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Nested")
final class Outer_NestedObserved<T> {
  private final Outer.Nested<T> delegate;

  private final Operation value;

  Outer_NestedObserved(Outer.Nested<T> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  Outer_NestedObserved(Outer.Nested<T> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.value = metrics.operation(
        OperationSpec.of("Nested.value", "shop.Outer$Nested", "shop.Outer_NestedObserved",
            "value"));
  }

  Outer.Nested<T> unwrap() {
    return this.delegate;
  }

  public T value() {
    long start = this.value.start();
    T result;
    try {
      result = this.delegate.value();
    } catch (Throwable failure) {
      this.value.failure(start, failure);
      throw failure;
    }
    this.value.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Outer_NestedObserved<?> that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }
}
