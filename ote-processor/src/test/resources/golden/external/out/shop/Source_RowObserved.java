package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;
import other.Source;

/**
 * Observes {@link Source.Row}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("other.Source.Row")
public final class Source_RowObserved<K extends Comparable<K>> implements Source.Row<K> {
  private final Source.Row<K> delegate;

  private final Operation key;

  private final Operation size;

  public Source_RowObserved(Source.Row<K> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Source_RowObserved(Source.Row<K> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.key = metrics.operation(
        OperationSpec.of("Row.key", "other.Source$Row", "shop.Source_RowObserved", "key"));
    this.size = metrics.operation(
        OperationSpec.of("Row.size", "other.Source$Row", "shop.Source_RowObserved", "size"));
  }

  public Source.Row<K> unwrap() {
    return this.delegate;
  }

  @Override
  public K key() {
    long start = this.key.start();
    K result;
    try {
      result = this.delegate.key();
    } catch (Throwable failure) {
      this.key.failure(start, failure);
      throw failure;
    }
    this.key.success(start);
    return result;
  }

  @Override
  public int size() {
    long start = this.size.start();
    int result;
    try {
      result = this.delegate.size();
    } catch (Throwable failure) {
      this.size.failure(start, failure);
      throw failure;
    }
    this.size.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Source_RowObserved<?> that ? that.delegate : other);
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
