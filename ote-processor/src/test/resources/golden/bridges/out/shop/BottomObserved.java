package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Bottom}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Bottom")
public final class BottomObserved implements Cloneable {
  private final Bottom delegate;

  private final Operation size;

  private final Operation self;

  private final Operation first;

  public BottomObserved(Bottom delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public BottomObserved(Bottom delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.size = metrics.operation(
        OperationSpec.of("Bottom.size", "shop.Bottom", "shop.BottomObserved", "size"));
    this.self = metrics.operation(
        OperationSpec.of("Bottom.self", "shop.Bottom", "shop.BottomObserved", "self"));
    this.first = metrics.operation(
        OperationSpec.of("Bottom.first", "shop.Bottom", "shop.BottomObserved", "first"));
  }

  public Bottom unwrap() {
    return this.delegate;
  }

  public Integer size(List<String> values) {
    long start = this.size.start();
    Integer result;
    try {
      result = this.delegate.size(values);
    } catch (Throwable failure) {
      this.size.failure(start, failure);
      throw failure;
    }
    this.size.success(start);
    return result;
  }

  public List<String> self(List<String> arg0) {
    long start = this.self.start();
    List<String> result;
    try {
      result = this.delegate.self(arg0);
    } catch (Throwable failure) {
      this.self.failure(start, failure);
      throw failure;
    }
    this.self.success(start);
    return result;
  }

  public String first(List<String> arg0) {
    long start = this.first.start();
    String result;
    try {
      result = this.delegate.first(arg0);
    } catch (Throwable failure) {
      this.first.failure(start, failure);
      throw failure;
    }
    this.first.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof BottomObserved that ? that.delegate : other);
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
