package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Inner.Deep}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Inner.Deep")
public final class Outer_Inner_DeepObserved<T_, S, T extends List<S>> {
  private final Outer<T_, S>.Inner<T>.Deep delegate;

  private final Operation deepest;

  public Outer_Inner_DeepObserved(Outer<T_, S>.Inner<T>.Deep delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Outer_Inner_DeepObserved(Outer<T_, S>.Inner<T>.Deep delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.deepest = metrics.operation(
        OperationSpec.of("Deep.deepest", "shop.Outer$Inner$Deep", "shop.Outer_Inner_DeepObserved",
            "deepest"));
  }

  public Outer<T_, S>.Inner<T>.Deep unwrap() {
    return this.delegate;
  }

  public T deepest() {
    long start = this.deepest.start();
    T result;
    try {
      result = this.delegate.deepest();
    } catch (Throwable failure) {
      this.deepest.failure(start, failure);
      throw failure;
    }
    this.deepest.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Outer_Inner_DeepObserved<?, ?, ?> that ? that.delegate : other);
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
