package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Renamed}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Renamed")
final class RenamedObserved implements Renamed {
  private final Renamed delegate;

  private final Operation post;

  private final Operation total;

  RenamedObserved(Renamed delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  RenamedObserved(Renamed delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.post = metrics.operation(
        OperationSpec.of("Ledger.post", "shop.Renamed", "shop.RenamedObserved", "post"));
    this.total = metrics.operation(
        OperationSpec.of("Ledger.total", "shop.Renamed", "shop.RenamedObserved", "total"));
  }

  Renamed unwrap() {
    return this.delegate;
  }

  @Override
  public void post() {
    long start = this.post.start();
    try {
      this.delegate.post();
    } catch (Throwable failure) {
      this.post.failure(start, failure);
      throw failure;
    }
    this.post.success(start);
  }

  @Override
  public long total(long from, long to) {
    long start = this.total.logsStart()
        ? this.total.start(Arguments.of("from", from).and("to", to))
        : this.total.start();
    long result;
    try {
      result = this.delegate.total(from, to);
    } catch (Throwable failure) {
      this.total.failure(start, failure);
      throw failure;
    }
    if (this.total.logsEnd()) {
      this.total.success(start, result);
    } else {
      this.total.success(start);
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof RenamedObserved that ? that.delegate : other);
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
