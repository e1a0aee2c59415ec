package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Serializable;
import java.util.Collection;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Maxima}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Maxima")
public final class MaximaObserved<V extends Object & Serializable> implements Maxima<V> {
  private final Maxima<V> delegate;

  private final Operation max;

  private final Operation value;

  public MaximaObserved(Maxima<V> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public MaximaObserved(Maxima<V> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.max = metrics.operation(
        OperationSpec.of("Maxima.max", "shop.Maxima", "shop.MaximaObserved", "max"));
    this.value = metrics.operation(
        OperationSpec.of("Maxima.value", "shop.Maxima", "shop.MaximaObserved", "value"));
  }

  public Maxima<V> unwrap() {
    return this.delegate;
  }

  @Override
  public <T extends Object & Comparable<? super T>> T max(Collection<? extends T> values) {
    long start = this.max.start();
    T result;
    try {
      result = this.delegate.<T>max(values);
    } catch (Throwable failure) {
      this.max.failure(start, failure);
      throw failure;
    }
    this.max.success(start);
    return result;
  }

  @Override
  public V value() {
    long start = this.value.start();
    V result;
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
    return this.delegate.equals(other instanceof MaximaObserved<?> that ? that.delegate : other);
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
