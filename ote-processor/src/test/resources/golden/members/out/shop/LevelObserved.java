package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Level}.
 */
@SuppressWarnings({
    "all",
    "serial"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Level")
public final class LevelObserved implements Constable, Comparable<Level>, Serializable {
  private final Level delegate;

  private final transient Operation limit;

  private final transient Operation next;

  private final transient Operation compareTo;

  private final transient Operation describeConstable;

  private final transient Operation getDeclaringClass;

  private final transient Operation name;

  private final transient Operation ordinal;

  public LevelObserved(Level delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public LevelObserved(Level delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.limit = metrics.operation(
        OperationSpec.of("Level.limit", "shop.Level", "shop.LevelObserved", "limit"));
    this.next = metrics.operation(
        OperationSpec.of("Level.next", "shop.Level", "shop.LevelObserved", "next"));
    this.compareTo = metrics.operation(
        OperationSpec.of("Level.compareTo", "shop.Level", "shop.LevelObserved", "compareTo"));
    this.describeConstable = metrics.operation(
        OperationSpec.of("Level.describeConstable", "shop.Level", "shop.LevelObserved",
            "describeConstable"));
    this.getDeclaringClass = metrics.operation(
        OperationSpec.of("Level.getDeclaringClass", "shop.Level", "shop.LevelObserved",
            "getDeclaringClass"));
    this.name = metrics.operation(
        OperationSpec.of("Level.name", "shop.Level", "shop.LevelObserved", "name"));
    this.ordinal = metrics.operation(
        OperationSpec.of("Level.ordinal", "shop.Level", "shop.LevelObserved", "ordinal"));
  }

  public Level unwrap() {
    return this.delegate;
  }

  public int limit() {
    long start = this.limit.start();
    int result;
    try {
      result = this.delegate.limit();
    } catch (Throwable failure) {
      this.limit.failure(start, failure);
      throw failure;
    }
    this.limit.success(start);
    return result;
  }

  public Level next() {
    long start = this.next.start();
    Level result;
    try {
      result = this.delegate.next();
    } catch (Throwable failure) {
      this.next.failure(start, failure);
      throw failure;
    }
    this.next.success(start);
    return result;
  }

  @Override
  public int compareTo(Level arg0) {
    long start = this.compareTo.start();
    int result;
    try {
      result = this.delegate.compareTo(arg0);
    } catch (Throwable failure) {
      this.compareTo.failure(start, failure);
      throw failure;
    }
    this.compareTo.success(start);
    return result;
  }

  @Override
  public Optional<Enum.EnumDesc<Level>> describeConstable() {
    long start = this.describeConstable.start();
    Optional<Enum.EnumDesc<Level>> result;
    try {
      result = this.delegate.describeConstable();
    } catch (Throwable failure) {
      this.describeConstable.failure(start, failure);
      throw failure;
    }
    this.describeConstable.success(start);
    return result;
  }

  public Class<Level> getDeclaringClass() {
    long start = this.getDeclaringClass.start();
    Class<Level> result;
    try {
      result = this.delegate.getDeclaringClass();
    } catch (Throwable failure) {
      this.getDeclaringClass.failure(start, failure);
      throw failure;
    }
    this.getDeclaringClass.success(start);
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
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof LevelObserved that ? that.delegate : other);
  }

  @Override
  public int hashCode() {
    return this.delegate.hashCode();
  }

  @Override
  public String toString() {
    return this.delegate.toString();
  }

  private Object readResolve() {
    return new LevelObserved(this.delegate);
  }
}
