package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Plain}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Plain")
final class Outer_PlainObserved<T, S> implements Comparable<T> {
  private final Outer<T, S>.Plain delegate;

  private final Operation compareTo;

  Outer_PlainObserved(Outer<T, S>.Plain delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  Outer_PlainObserved(Outer<T, S>.Plain delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.compareTo = metrics.operation(
        OperationSpec.of("Plain.compareTo", "shop.Outer$Plain", "shop.Outer_PlainObserved",
            "compareTo"));
  }

  Outer<T, S>.Plain unwrap() {
    return this.delegate;
  }

  @Override
  public int compareTo(T arg0) {
    long start = this.compareTo.start();
    int result;
    try {
      result = this.delegate.compareTo(arg0);
    } catch (Throwable failure) {
      this.compareTo.failure(start, failure);
      throw failure;
    }
    this.compareTo.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Outer_PlainObserved<?, ?> that ? that.delegate : other);
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
