package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Legacy}.
 */
@SuppressWarnings({
    "all",
    "deprecation",
    "overloads",
    "rawtypes",
    "removal",
    "serial",
    "try",
    "unchecked"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Legacy")
public final class LegacyObserved implements Comparable, Serializable, AutoCloseable {
  private final Legacy delegate;

  private final transient Operation raw;

  private final transient Operation compareTo;

  private final transient Operation ancient;

  private final transient Operation run;

  private final transient Operation toArray;

  private final transient Operation close;

  private final transient Operation going;

  private final transient Operation gone;

  private final transient Operation use;

  public LegacyObserved(Legacy delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public LegacyObserved(Legacy delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.raw = metrics.operation(
        OperationSpec.of("Legacy.raw", "shop.Legacy", "shop.LegacyObserved", "raw"));
    this.compareTo = metrics.operation(
        OperationSpec.of("Legacy.compareTo", "shop.Legacy", "shop.LegacyObserved", "compareTo"));
    this.ancient = metrics.operation(
        OperationSpec.of("Legacy.ancient", "shop.Legacy", "shop.LegacyObserved", "ancient"));
    this.run = metrics.operation(
        OperationSpec.of("Legacy.run", "shop.Legacy", "shop.LegacyObserved", "run"));
    this.toArray = metrics.operation(
        OperationSpec.of("Legacy.toArray", "shop.Legacy", "shop.LegacyObserved", "toArray"));
    this.close = metrics.operation(
        OperationSpec.of("Legacy.close", "shop.Legacy", "shop.LegacyObserved", "close"));
    this.going = metrics.operation(
        OperationSpec.of("Legacy.going", "shop.Legacy", "shop.LegacyObserved", "going"));
    this.gone = metrics.operation(
        OperationSpec.of("Legacy.gone", "shop.Legacy", "shop.LegacyObserved", "gone"));
    this.use = metrics.operation(
        OperationSpec.of("Legacy.use", "shop.Legacy", "shop.LegacyObserved", "use"));
  }

  public Legacy unwrap() {
    return this.delegate;
  }

  public List raw(List<List> lists) {
    long start = this.raw.start();
    List result;
    try {
      result = this.delegate.raw(lists);
    } catch (Throwable failure) {
      this.raw.failure(start, failure);
      throw failure;
    }
    this.raw.success(start);
    return result;
  }

  @Override
  public int compareTo(Object other) {
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

  public Ancient ancient() {
    long start = this.ancient.start();
    Ancient result;
    try {
      result = this.delegate.ancient();
    } catch (Throwable failure) {
      this.ancient.failure(start, failure);
      throw failure;
    }
    this.ancient.success(start);
    return result;
  }

  public void run(Callable<String> callable) {
    long start = this.run.start();
    try {
      this.delegate.run(callable);
    } catch (Throwable failure) {
      this.run.failure(start, failure);
      throw failure;
    }
    this.run.success(start);
  }

  public void run(Supplier<String> supplier) {
    long start = this.run.start();
    try {
      this.delegate.run(supplier);
    } catch (Throwable failure) {
      this.run.failure(start, failure);
      throw failure;
    }
    this.run.success(start);
  }

  public Object[] toArray(Object[] objects) {
    long start = this.toArray.start();
    Object[] result;
    try {
      result = this.delegate.toArray(objects);
    } catch (Throwable failure) {
      this.toArray.failure(start, failure);
      throw failure;
    }
    this.toArray.success(start);
    return result;
  }

  @Override
  public void close() throws Exception {
    long start = this.close.start();
    try {
      this.delegate.close();
    } catch (Throwable failure) {
      this.close.failure(start, failure);
      throw failure;
    }
    this.close.success(start);
  }

  @Deprecated(
      since = "1",
      forRemoval = true
  )
  public void going() {
    long start = this.going.start();
    try {
      this.delegate.going();
    } catch (Throwable failure) {
      this.going.failure(start, failure);
      throw failure;
    }
    this.going.success(start);
  }

  @Deprecated
  public void gone(Object arg0) {
    long start = this.gone.start();
    try {
      this.delegate.gone(arg0);
    } catch (Throwable failure) {
      this.gone.failure(start, failure);
      throw failure;
    }
    this.gone.success(start);
  }

  public void use(Object arg0) {
    long start = this.use.start();
    try {
      this.delegate.use(arg0);
    } catch (Throwable failure) {
      this.use.failure(start, failure);
      throw failure;
    }
    this.use.success(start);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof LegacyObserved that ? that.delegate : other);
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
    return new LegacyObserved(this.delegate);
  }
}
