package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import java.util.function.IntSupplier;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Shape.Circle}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Shape.Circle")
public final class Shape_CircleObserved implements IntSupplier {
  private final Shape.Circle delegate;

  private final Operation area;

  private final Operation getAsInt;

  public Shape_CircleObserved(Shape.Circle delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Shape_CircleObserved(Shape.Circle delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.area = metrics.operation(
        OperationSpec.of("Circle.area", "shop.Shape$Circle", "shop.Shape_CircleObserved", "area"));
    this.getAsInt = metrics.operation(
        OperationSpec.of("Circle.getAsInt", "shop.Shape$Circle", "shop.Shape_CircleObserved",
            "getAsInt"));
  }

  public Shape.Circle unwrap() {
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

  public double radius() {
    return this.delegate.radius();
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Shape_CircleObserved that ? that.delegate : other);
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
