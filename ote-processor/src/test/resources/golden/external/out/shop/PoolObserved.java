package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;
import other.Pool;

/**
 * Observes {@link Pool}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("other.Pool")
public final class PoolObserved implements Iterable<String> {
  private final Pool delegate;

  private final Operation drain;

  private final Operation iterator;

  private final Operation forEach;

  private final Operation spliterator;

  public PoolObserved(Pool delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public PoolObserved(Pool delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.drain = metrics.operation(
        OperationSpec.of("Pool.drain", "other.Pool", "shop.PoolObserved", "drain"));
    this.iterator = metrics.operation(
        OperationSpec.of("Pool.iterator", "other.Pool", "shop.PoolObserved", "iterator"));
    this.forEach = metrics.operation(
        OperationSpec.of("Pool.forEach", "other.Pool", "shop.PoolObserved", "forEach"));
    this.spliterator = metrics.operation(
        OperationSpec.of("Pool.spliterator", "other.Pool", "shop.PoolObserved", "spliterator"));
  }

  public Pool unwrap() {
    return this.delegate;
  }

  public void drain() {
    long start = this.drain.start();
    try {
      this.delegate.drain();
    } catch (Throwable failure) {
      this.drain.failure(start, failure);
      throw failure;
    }
    this.drain.success(start);
  }

  public int size() {
    return this.delegate.size();
  }

  @Override
  public Iterator<String> iterator() {
    long start = this.iterator.start();
    Iterator<String> result;
    try {
      result = this.delegate.iterator();
    } catch (Throwable failure) {
      this.iterator.failure(start, failure);
      throw failure;
    }
    this.iterator.success(start);
    return result;
  }

  @Override
  public void forEach(Consumer<? super String> arg0) {
    long start = this.forEach.start();
    try {
      this.delegate.forEach(arg0);
    } catch (Throwable failure) {
      this.forEach.failure(start, failure);
      throw failure;
    }
    this.forEach.success(start);
  }

  @Override
  public Spliterator<String> spliterator() {
    long start = this.spliterator.start();
    Spliterator<String> result;
    try {
      result = this.delegate.spliterator();
    } catch (Throwable failure) {
      this.spliterator.failure(start, failure);
      throw failure;
    }
    this.spliterator.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof PoolObserved that ? that.delegate : other);
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
