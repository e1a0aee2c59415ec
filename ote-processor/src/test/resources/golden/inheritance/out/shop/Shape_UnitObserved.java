package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Shape.Unit}.
 */
@SuppressWarnings("serial")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Shape.Unit")
public final class Shape_UnitObserved implements IntSupplier,
    Constable,
    Comparable<Shape.Unit>,
    Serializable {
  private final Shape.Unit delegate;

  private final Operation area;

  private final Operation getAsInt;

  private final Operation name;

  private final Operation ordinal;

  private final Operation compareTo;

  private final Operation getDeclaringClass;

  private final Operation describeConstable;

  public Shape_UnitObserved(Shape.Unit delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Shape_UnitObserved(Shape.Unit delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.area = metrics.operation(
        OperationSpec.of("Unit.area", "shop.Shape.Unit", "shop.Shape_UnitObserved", "area"));
    this.getAsInt = metrics.operation(
        OperationSpec.of("Unit.getAsInt", "shop.Shape.Unit", "shop.Shape_UnitObserved",
            "getAsInt"));
    this.name = metrics.operation(
        OperationSpec.of("Unit.name", "shop.Shape.Unit", "shop.Shape_UnitObserved", "name"));
    this.ordinal = metrics.operation(
        OperationSpec.of("Unit.ordinal", "shop.Shape.Unit", "shop.Shape_UnitObserved", "ordinal"));
    this.compareTo = metrics.operation(
        OperationSpec.of("Unit.compareTo", "shop.Shape.Unit", "shop.Shape_UnitObserved",
            "compareTo"));
    this.getDeclaringClass = metrics.operation(
        OperationSpec.of("Unit.getDeclaringClass", "shop.Shape.Unit", "shop.Shape_UnitObserved",
            "getDeclaringClass"));
    this.describeConstable = metrics.operation(
        OperationSpec.of("Unit.describeConstable", "shop.Shape.Unit", "shop.Shape_UnitObserved",
            "describeConstable"));
  }

  public Shape.Unit unwrap() {
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

  public int ordinal() {
    long start = this.ordinal.start();
    int result;
    try {
      result = this.delegate.ordinal();
    } catch (Throwable failure) {
      this.ordinal.failure(start, failure);
      throw failure;
    }
    this.ordinal.success(start);
    return result;
  }

  @Override
  public int compareTo(Shape.Unit o) {
    long start = this.compareTo.start();
    int result;
    try {
      result = this.delegate.compareTo(o);
    } catch (Throwable failure) {
      this.compareTo.failure(start, failure);
      throw failure;
    }
    this.compareTo.success(start);
    return result;
  }

  public Class<Shape.Unit> getDeclaringClass() {
    long start = this.getDeclaringClass.start();
    Class<Shape.Unit> result;
    try {
      result = this.delegate.getDeclaringClass();
    } catch (Throwable failure) {
      this.getDeclaringClass.failure(start, failure);
      throw failure;
    }
    this.getDeclaringClass.success(start);
    return result;
  }

  @Override
  public Optional<Enum.EnumDesc<Shape.Unit>> describeConstable() {
    long start = this.describeConstable.start();
    Optional<Enum.EnumDesc<Shape.Unit>> result;
    try {
      result = this.delegate.describeConstable();
    } catch (Throwable failure) {
      this.describeConstable.failure(start, failure);
      throw failure;
    }
    this.describeConstable.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Shape_UnitObserved that ? that.delegate : other);
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
