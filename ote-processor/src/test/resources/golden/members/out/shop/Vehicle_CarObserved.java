package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Vehicle.Car}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Vehicle.Car")
public final class Vehicle_CarObserved {
  private final Vehicle.Car delegate;

  private final Operation wheels;

  public Vehicle_CarObserved(Vehicle.Car delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Vehicle_CarObserved(Vehicle.Car delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.wheels = metrics.operation(
        OperationSpec.of("Car.wheels", "shop.Vehicle$Car", "shop.Vehicle_CarObserved", "wheels"));
  }

  public Vehicle.Car unwrap() {
    return this.delegate;
  }

  public int wheels() {
    long start = this.wheels.start();
    int result;
    try {
      result = this.delegate.wheels();
    } catch (Throwable failure) {
      this.wheels.failure(start, failure);
      throw failure;
    }
    this.wheels.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Vehicle_CarObserved that ? that.delegate : other);
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
