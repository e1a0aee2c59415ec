package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Outer.Plain.Plainer}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Outer.Plain.Plainer")
final class Outer_Plain_PlainerObserved<T, S> implements Comparable<T> {
  private final Outer<T, S>.Plain.Plainer delegate;

  private final Operation compareTo;

  Outer_Plain_PlainerObserved(Outer<T, S>.Plain.Plainer delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  Outer_Plain_PlainerObserved(Outer<T, S>.Plain.Plainer delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.compareTo = metrics.operation(
        OperationSpec.of("Plainer.compareTo", "shop.Outer$Plain$Plainer",
            "shop.Outer_Plain_PlainerObserved", "compareTo"));
  }

  Outer<T, S>.Plain.Plainer unwrap() {
    return this.delegate;
  }

  @Override
  public int compareTo(T other) {
    long start = this.compareTo.start();
    int result;
    try {
      result = this.delegate.compareTo(other);
    } catch (Throwable failure) {
      this.compareTo.failure(start, failure);
      throw failure;
    }
    this.compareTo.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Outer_Plain_PlainerObserved<?, ?> that ? that.delegate : other);
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
