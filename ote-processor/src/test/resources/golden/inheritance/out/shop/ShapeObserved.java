package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import java.util.function.IntSupplier;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Shape}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Shape")
public final class ShapeObserved implements IntSupplier {
  private final Shape delegate;

  private final Operation area;

  private final Operation getAsInt;

  public ShapeObserved(Shape delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public ShapeObserved(Shape delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.area = metrics.operation(
        OperationSpec.of("Shape.area", "shop.Shape", "shop.ShapeObserved", "area"));
    this.getAsInt = metrics.operation(
        OperationSpec.of("Shape.getAsInt", "shop.Shape", "shop.ShapeObserved", "getAsInt"));
  }

  public Shape unwrap() {
    return this.delegate;
  }

  public double area() {
    long start = this.area.start();
    double result;
    try {
      result = this.delegate.area();
    } catch (Throwable failure) {
      this.area.failure(start, failure);
      throw failure;
    }
    this.area.success(start);
    return result;
  }

  @Override
  public int getAsInt() {
    long start = this.getAsInt.start();
    int result;
    try {
      result = this.delegate.getAsInt();
    } catch (Throwable failure) {
      this.getAsInt.failure(start, failure);
      throw failure;
    }
    this.getAsInt.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof ShapeObserved that ? that.delegate : other);
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
