package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Pair}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Pair")
public final class PairObserved implements Comparable<Pair> {
  private final Pair delegate;

  private final Operation compareTo;

  public PairObserved(Pair delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public PairObserved(Pair delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.compareTo = metrics.operation(
        OperationSpec.of("Pair.compareTo", "shop.Pair", "shop.PairObserved", "compareTo"));
  }

  public Pair unwrap() {
    return this.delegate;
  }

  @Override
  public int compareTo(Pair other) {
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

  public String left() {
    return this.delegate.left();
  }

  public int right() {
    return this.delegate.right();
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof PairObserved that ? that.delegate : other);
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
