package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.sql.SQLException;
import java.util.Objects;
import javax.annotation.processing.Generated;
import other.Source;

/**
 * Observes {@link Source}.
 */
@SuppressWarnings({
    "all",
    "try"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("other.Source")
public final class SourceObserved implements Source {
  private final Source delegate;

  private final Operation open;

  private final Operation close;

  public SourceObserved(Source delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public SourceObserved(Source delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.open = metrics.operation(
        OperationSpec.of("Source.open", "other.Source", "shop.SourceObserved", "open"));
    this.close = metrics.operation(
        OperationSpec.of("Source.close", "other.Source", "shop.SourceObserved", "close"));
  }

  public Source unwrap() {
    return this.delegate;
  }

  @Override
  public <K extends Comparable<K>> Source.Row<K> open(String... arg0) throws SQLException {
    long start = this.open.start();
    Source.Row<K> result;
    try {
      result = this.delegate.<K>open(arg0);
    } catch (Throwable failure) {
      this.open.failure(start, failure);
      throw failure;
    }
    this.open.success(start);
    return result;
  }

  @Override
  public void close() {
    long start = this.close.start();
    try {
      this.delegate.close();
    } catch (Throwable failure) {
      this.close.failure(start, failure);
      throw failure;
    }
    this.close.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof SourceObserved that ? that.delegate : other);
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
