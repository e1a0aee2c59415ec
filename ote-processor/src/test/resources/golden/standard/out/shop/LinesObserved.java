package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.function.Consumer;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Lines}.
 */
@SuppressWarnings({
    "all",
    "serial",
    "try"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Lines")
public final class LinesObserved implements AutoCloseable,
    Iterable<String>,
    Comparable<Lines>,
    Serializable {
  private final Lines delegate;

  private final transient Operation iterator;

  private final transient Operation close;

  private final transient Operation compareTo;

  private final transient Operation forEach;

  private final transient Operation spliterator;

  public LinesObserved(Lines delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public LinesObserved(Lines delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.iterator = metrics.operation(
        OperationSpec.of("Lines.iterator", "shop.Lines", "shop.LinesObserved", "iterator"));
    this.close = metrics.operation(
        OperationSpec.of("Lines.close", "shop.Lines", "shop.LinesObserved", "close"));
    this.compareTo = metrics.operation(
        OperationSpec.of("Lines.compareTo", "shop.Lines", "shop.LinesObserved", "compareTo"));
    this.forEach = metrics.operation(
        OperationSpec.of("Lines.forEach", "shop.Lines", "shop.LinesObserved", "forEach"));
    this.spliterator = metrics.operation(
        OperationSpec.of("Lines.spliterator", "shop.Lines", "shop.LinesObserved", "spliterator"));
  }

  public Lines unwrap() {
    return this.delegate;
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
  public void close() {
    long start = this.close.start();
    try {
      this.delegate.close();
    } catch (Throwable failure) {
      this.close.failure(start, failure);
      throw failure;
    }
    this.close.success(start);
  }

  @Override
  public int compareTo(Lines other) {
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
    return this.delegate.equals(other instanceof LinesObserved that ? that.delegate : other);
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
    return new LinesObserved(this.delegate);
  }
}
