package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Machine}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Machine")
public final class MachineObserved {
  private final Machine delegate;

  private final Operation locked;

  private final Operation exact;

  private final Operation measured;

  private final Operation fixed;

  private final Operation open;

  public MachineObserved(Machine delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public MachineObserved(Machine delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.locked = metrics.operation(
        OperationSpec.of("Machine.locked", "shop.Machine", "shop.MachineObserved", "locked"));
    this.exact = metrics.operation(
        OperationSpec.of("Machine.exact", "shop.Machine", "shop.MachineObserved", "exact"));
    this.measured = metrics.operation(
        OperationSpec.of("Machine.measured", "shop.Machine", "shop.MachineObserved", "measured"));
    this.fixed = metrics.operation(
        OperationSpec.of("Machine.fixed", "shop.Machine", "shop.MachineObserved", "fixed"));
    this.open = metrics.operation(
        OperationSpec.of("Machine.open", "shop.Machine", "shop.MachineObserved", "open"));
  }

  public Machine unwrap() {
    return this.delegate;
  }

  public int locked() {
    long start = this.locked.start();
    int result;
    try {
      result = this.delegate.locked();
    } catch (Throwable failure) {
      this.locked.failure(start, failure);
      throw failure;
    }
    this.locked.success(start);
    return result;
  }

  public double exact(double value) {
    long start = this.exact.start();
    double result;
    try {
      result = this.delegate.exact(value);
    } catch (Throwable failure) {
      this.exact.failure(start, failure);
      throw failure;
    }
    this.exact.success(start);
    return result;
  }

  public long measured() {
    long start = this.measured.start();
    long result;
    try {
      result = this.delegate.measured();
    } catch (Throwable failure) {
      this.measured.failure(start, failure);
      throw failure;
    }
    this.measured.success(start);
    return result;
  }

  public int fixed() {
    long start = this.fixed.start();
    int result;
    try {
      result = this.delegate.fixed();
    } catch (Throwable failure) {
      this.fixed.failure(start, failure);
      throw failure;
    }
    this.fixed.success(start);
    return result;
  }

  public int open(int level) {
    long start = this.open.start();
    int result;
    try {
      result = this.delegate.open(level);
    } catch (Throwable failure) {
      this.open.failure(start, failure);
      throw failure;
    }
    this.open.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof MachineObserved that ? that.delegate : other);
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
