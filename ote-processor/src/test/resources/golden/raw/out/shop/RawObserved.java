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
 * Observes {@link Raw}.
 */
@SuppressWarnings({
    "all",
    "rawtypes",
    "unchecked"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Raw")
public final class RawObserved implements RawPort {
  private final Raw delegate;

  private final Operation list;

  private final Operation port;

  private final Operation compare;

  private final Operation value;

  public RawObserved(Raw delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public RawObserved(Raw delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.list = metrics.operation(
        OperationSpec.of("Raw.list", "shop.Raw", "shop.RawObserved", "list"));
    this.port = metrics.operation(
        OperationSpec.of("Raw.port", "shop.Raw", "shop.RawObserved", "port"));
    this.compare = metrics.operation(
        OperationSpec.of("Raw.compare", "shop.Raw", "shop.RawObserved", "compare"));
    this.value = metrics.operation(
        OperationSpec.of("Raw.value", "shop.Raw", "shop.RawObserved", "value"));
  }

  public Raw unwrap() {
    return this.delegate;
  }

  public List list(Map<List, ? extends Map> map) {
    long start = this.list.start();
    List result;
    try {
      result = this.delegate.list(map);
    } catch (Throwable failure) {
      this.list.failure(start, failure);
      throw failure;
    }
    this.list.success(start);
    return result;
  }

  @Override
  public Object port(List values) {
    long start = this.port.start();
    Object result;
    try {
      result = this.delegate.port(values);
    } catch (Throwable failure) {
      this.port.failure(start, failure);
      throw failure;
    }
    this.port.success(start);
    return result == this.delegate ? this : result;
  }

  public Comparable compare(Comparable arg0) throws IllegalStateException {
    long start = this.compare.start();
    Comparable result;
    try {
      result = this.delegate.compare(arg0);
    } catch (Throwable failure) {
      this.compare.failure(start, failure);
      throw failure;
    }
    this.compare.success(start);
    return result;
  }

  public Number value(List arg0, Number arg1) {
    long start = this.value.start();
    Number result;
    try {
      result = this.delegate.value(arg0, arg1);
    } catch (Throwable failure) {
      this.value.failure(start, failure);
      throw failure;
    }
    this.value.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof RawObserved that ? that.delegate : other);
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
