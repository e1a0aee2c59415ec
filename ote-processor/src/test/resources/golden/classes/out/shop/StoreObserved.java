package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Store}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Store")
public final class StoreObserved implements Comparable<Store>, Cloneable, Supplier<Map<String, int[]>> {
  private final Store delegate;

  private final Operation get;

  private final Operation first;

  private final Operation compareTo;

  private final Operation flush;

  private final Operation evict;

  private final Operation clone;

  private final Operation all;

  public StoreObserved(Store delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public StoreObserved(Store delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.get = metrics.operation(
        OperationSpec.of("Store.get", "shop.Store", "shop.StoreObserved", "get"));
    this.first = metrics.operation(
        OperationSpec.of("Store.first", "shop.Store", "shop.StoreObserved", "first"));
    this.compareTo = metrics.operation(
        OperationSpec.of("Store.compareTo", "shop.Store", "shop.StoreObserved", "compareTo"));
    this.flush = metrics.operation(
        OperationSpec.of("Store.flush", "shop.Store", "shop.StoreObserved", "flush"));
    this.evict = metrics.operation(
        OperationSpec.of("evict", "shop.Store", "shop.StoreObserved", "evict"));
    this.clone = metrics.operation(
        OperationSpec.of("Store.clone", "shop.Store", "shop.StoreObserved", "clone"));
    this.all = metrics.operation(
        OperationSpec.of("Store.all", "shop.Store", "shop.StoreObserved", "all"));
  }

  public Store unwrap() {
    return this.delegate;
  }

  @Override
  public Map<String, int[]> get() {
    long start = this.get.start();
    Map<String, int[]> result;
    try {
      result = this.delegate.get();
    } catch (Throwable failure) {
      this.get.failure(start, failure);
      throw failure;
    }
    this.get.success(start);
    return result;
  }

  public Map<String, int[]> first() {
    long start = this.first.start();
    Map<String, int[]> result;
    try {
      result = this.delegate.first();
    } catch (Throwable failure) {
      this.first.failure(start, failure);
      throw failure;
    }
    this.first.success(start);
    return result;
  }

  @Override
  public int compareTo(Store other) {
    long start = this.compareTo.start();
    int result;
    try {
      result = this.delegate.compareTo(other);
    } catch (Throwable failure) {
      this.compareTo.failure(start, failure);
      throw failure;
    }
    this.compareTo.success(start);
    return result;
  }

  public int size() {
    return this.delegate.size();
  }

  protected void flush() {
    long start = this.flush.start();
    try {
      this.delegate.flush();
    } catch (Throwable failure) {
      this.flush.failure(start, failure);
      throw failure;
    }
    this.flush.success(start);
  }

  void evict(String key) {
    long start = this.evict.start();
    try {
      this.delegate.evict(key);
    } catch (Throwable failure) {
      this.evict.failure(start, failure);
      throw failure;
    }
    this.evict.success(start);
  }

  @Override
  public Store clone() throws CloneNotSupportedException {
    long start = this.clone.start();
    Store result;
    try {
      result = this.delegate.clone();
    } catch (Throwable failure) {
      this.clone.failure(start, failure);
      throw failure;
    }
    this.clone.success(start);
    return result;
  }

  public List<Map<String, int[]>> all(List<? super Map<String, int[]>> arg0) throws
      IllegalStateException {
    long start = this.all.start();
    List<Map<String, int[]>> result;
    try {
      result = this.delegate.all(arg0);
    } catch (Throwable failure) {
      this.all.failure(start, failure);
      throw failure;
    }
    this.all.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof StoreObserved that ? that.delegate : other);
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
