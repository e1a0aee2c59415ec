package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Inner}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Inner")
public final class Outer_InnerObserved<T_, S, T extends List<S>> {
  private final Outer<T_, S>.Inner<T> delegate;

  private final Operation entry;

  public Outer_InnerObserved(Outer<T_, S>.Inner<T> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Outer_InnerObserved(Outer<T_, S>.Inner<T> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.entry = metrics.operation(
        OperationSpec.of("Inner.entry", "shop.Outer$Inner", "shop.Outer_InnerObserved", "entry"));
  }

  public Outer<T_, S>.Inner<T> unwrap() {
    return this.delegate;
  }

  public Map.Entry<T, S> entry(Outer<T, S> outer, Outer<T_, S>.Inner<T> inner) {
    long start = this.entry.start();
    Map.Entry<T, S> result;
    try {
      result = this.delegate.entry(outer, inner);
    } catch (Throwable failure) {
      this.entry.failure(start, failure);
      throw failure;
    }
    this.entry.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Outer_InnerObserved<?, ?, ?> that ? that.delegate : other);
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
