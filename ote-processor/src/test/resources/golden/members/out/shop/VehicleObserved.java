package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Vehicle}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Vehicle")
public final class VehicleObserved {
  private final Vehicle delegate;

  private final Operation wheels;

  public VehicleObserved(Vehicle delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public VehicleObserved(Vehicle delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.wheels = metrics.operation(
        OperationSpec.of("Vehicle.wheels", "shop.Vehicle", "shop.VehicleObserved", "wheels"));
  }

  public Vehicle unwrap() {
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
    return this.delegate.equals(other instanceof VehicleObserved that ? that.delegate : other);
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
