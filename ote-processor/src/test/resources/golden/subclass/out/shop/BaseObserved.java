package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Base}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Base")
final class BaseObserved<T extends Comparable<T>> {
  private final Base<T> delegate;

  private final Operation audit;

  BaseObserved(Base<T> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  BaseObserved(Base<T> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.audit = metrics.operation(
        OperationSpec.of("Base.audit", "shop.Base", "shop.BaseObserved", "audit"));
  }

  Base<T> unwrap() {
    return this.delegate;
  }

  protected Object audit() throws IOException {
    long start = this.audit.start();
    Object result;
    try {
      result = this.delegate.audit();
    } catch (Throwable failure) {
      this.audit.failure(start, failure);
      throw failure;
    }
    this.audit.success(start);
    return result == this.delegate ? this : result;
  }

  public T second(List<? extends T> all) {
    return this.delegate.second(all);
  }

  public int fixed() {
    return this.delegate.fixed();
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof BaseObserved<?> that ? that.delegate : other);
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
