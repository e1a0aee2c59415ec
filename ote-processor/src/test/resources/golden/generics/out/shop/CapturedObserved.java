package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Captured}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Captured")
final class CapturedObserved<T> {
  private final Captured<T> delegate;

  private final Operation pick;

  private final Operation same;

  CapturedObserved(Captured<T> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  CapturedObserved(Captured<T> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.pick = metrics.operation(
        OperationSpec.of("Captured.pick", "shop.Captured", "shop.CapturedObserved", "pick"));
    this.same = metrics.operation(
        OperationSpec.of("Captured.same", "shop.Captured", "shop.CapturedObserved", "same"));
  }

  Captured<T> unwrap() {
    return this.delegate;
  }

  public <T_> T_ pick(T arg0, T_ arg1) {
    long start = this.pick.start();
    T_ result;
    try {
      result = this.delegate.<T_>pick(arg0, arg1);
    } catch (Throwable failure) {
      this.pick.failure(start, failure);
      throw failure;
    }
    this.pick.success(start);
    return result;
  }

  public T same(T arg0) {
    long start = this.same.start();
    T result;
    try {
      result = this.delegate.same(arg0);
    } catch (Throwable failure) {
      this.same.failure(start, failure);
      throw failure;
    }
    this.same.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof CapturedObserved<?> that ? that.delegate : other);
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
