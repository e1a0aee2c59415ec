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
import java.util.stream.IntStream;
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
    Serializable,
    CharSequence {
  private final Lines delegate;

  private final transient Operation iterator;

  private final transient Operation close;

  private final transient Operation compareTo;

  private final transient Operation length;

  private final transient Operation charAt;

  private final transient Operation subSequence;

  private final transient Operation forEach;

  private final transient Operation spliterator;

  private final transient Operation chars;

  private final transient Operation codePoints;

  private final transient Operation isEmpty;

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
    this.length = metrics.operation(
        OperationSpec.of("Lines.length", "shop.Lines", "shop.LinesObserved", "length"));
    this.charAt = metrics.operation(
        OperationSpec.of("Lines.charAt", "shop.Lines", "shop.LinesObserved", "charAt"));
    this.subSequence = metrics.operation(
        OperationSpec.of("Lines.subSequence", "shop.Lines", "shop.LinesObserved", "subSequence"));
    this.forEach = metrics.operation(
        OperationSpec.of("Lines.forEach", "shop.Lines", "shop.LinesObserved", "forEach"));
    this.spliterator = metrics.operation(
        OperationSpec.of("Lines.spliterator", "shop.Lines", "shop.LinesObserved", "spliterator"));
    this.chars = metrics.operation(
        OperationSpec.of("Lines.chars", "shop.Lines", "shop.LinesObserved", "chars"));
    this.codePoints = metrics.operation(
        OperationSpec.of("Lines.codePoints", "shop.Lines", "shop.LinesObserved", "codePoints"));
    this.isEmpty = metrics.operation(
        OperationSpec.of("Lines.isEmpty", "shop.Lines", "shop.LinesObserved", "isEmpty"));
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
  public int length() {
    long start = this.length.start();
    int result;
    try {
      result = this.delegate.length();
    } catch (Throwable failure) {
      this.length.failure(start, failure);
      throw failure;
    }
    this.length.success(start);
    return result;
  }

  @Override
  public char charAt(int index) {
    long start = this.charAt.start();
    char result;
    try {
      result = this.delegate.charAt(index);
    } catch (Throwable failure) {
      this.charAt.failure(start, failure);
      throw failure;
    }
    this.charAt.success(start);
    return result;
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    long start_ = this.subSequence.start();
    CharSequence result;
    try {
      result = this.delegate.subSequence(start, end);
    } catch (Throwable failure) {
      this.subSequence.failure(start_, failure);
      throw failure;
    }
    this.subSequence.success(start_);
    return result == this.delegate ? this : result;
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
  public IntStream chars() {
    long start = this.chars.start();
    IntStream result;
    try {
      result = this.delegate.chars();
    } catch (Throwable failure) {
      this.chars.failure(start, failure);
      throw failure;
    }
    this.chars.success(start);
    return result;
  }

  @Override
  public IntStream codePoints() {
    long start = this.codePoints.start();
    IntStream result;
    try {
      result = this.delegate.codePoints();
    } catch (Throwable failure) {
      this.codePoints.failure(start, failure);
      throw failure;
    }
    this.codePoints.success(start);
    return result;
  }

  @Override
  public boolean isEmpty() {
    long start = this.isEmpty.start();
    boolean result;
    try {
      result = this.delegate.isEmpty();
    } catch (Throwable failure) {
      this.isEmpty.failure(start, failure);
      throw failure;
    }
    this.isEmpty.success(start);
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
