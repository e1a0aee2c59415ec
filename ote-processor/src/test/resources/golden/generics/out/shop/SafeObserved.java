package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Safe}.
 */
@SuppressWarnings({
    "all",
    "try",
    "varargs"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Safe")
public final class SafeObserved<T> {
  private final Safe<T> delegate;

  private final Operation of;

  private final Operation use;

  public SafeObserved(Safe<T> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public SafeObserved(Safe<T> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.of = metrics.operation(
        OperationSpec.of("Safe.of", "shop.Safe", "shop.SafeObserved", "of"));
    this.use = metrics.operation(
        OperationSpec.of("Safe.use", "shop.Safe", "shop.SafeObserved", "use"));
  }

  public Safe<T> unwrap() {
    return this.delegate;
  }

  @SafeVarargs
  public final List<T> of(T... ts) {
    long start = this.of.start();
    List<T> result;
    try {
      result = this.delegate.of(ts);
    } catch (Throwable failure) {
      this.of.failure(start, failure);
      throw failure;
    }
    this.of.success(start);
    return result;
  }

  public <C extends Object & AutoCloseable> void use(C closeable) {
    long start = this.use.start();
    try {
      this.delegate.<C>use(closeable);
    } catch (Throwable failure) {
      this.use.failure(start, failure);
      throw failure;
    }
    this.use.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof SafeObserved<?> that ? that.delegate : other);
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
