package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Diamond}.
 */
@SuppressWarnings({
    "all",
    "try"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Diamond")
public final class DiamondObserved<E> implements Diamond<E> {
  private final Diamond<E> delegate;

  private final Operation name;

  private final Operation close;

  private final Operation values;

  private final Operation reset;

  public DiamondObserved(Diamond<E> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public DiamondObserved(Diamond<E> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.name = metrics.operation(
        OperationSpec.of("Diamond.name", "shop.Diamond", "shop.DiamondObserved", "name"));
    this.close = metrics.operation(
        OperationSpec.of("Diamond.close", "shop.Diamond", "shop.DiamondObserved", "close"));
    this.values = metrics.operation(
        OperationSpec.of("Diamond.values", "shop.Diamond", "shop.DiamondObserved", "values"));
    this.reset = metrics.operation(
        OperationSpec.of("Diamond.reset", "shop.Diamond", "shop.DiamondObserved", "reset"));
  }

  public Diamond<E> unwrap() {
    return this.delegate;
  }

  @Override
  public String name() {
    long start = this.name.start();
    String result;
    try {
      result = this.delegate.name();
    } catch (Throwable failure) {
      this.name.failure(start, failure);
      throw failure;
    }
    this.name.success(start);
    return result;
  }

  @Override
  public void close() throws IOException {
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
  public List<E> values() throws FileNotFoundException {
    long start = this.values.start();
    List<E> result;
    try {
      result = this.delegate.values();
    } catch (Throwable failure) {
      this.values.failure(start, failure);
      throw failure;
    }
    this.values.success(start);
    return result;
  }

  @Override
  public void reset() {
    long start = this.reset.start();
    try {
      this.delegate.reset();
    } catch (Throwable failure) {
      this.reset.failure(start, failure);
      throw failure;
    }
    this.reset.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof DiamondObserved<?> that ? that.delegate : other);
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
