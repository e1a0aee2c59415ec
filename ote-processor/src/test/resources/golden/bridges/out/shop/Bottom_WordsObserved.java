package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Bottom.Words}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Bottom.Words")
public final class Bottom_WordsObserved<V> {
  private final Bottom.Words<V> delegate;

  private final Operation get;

  private final Operation elements;

  private final Operation isEmpty;

  private final Operation keys;

  private final Operation put;

  private final Operation remove;

  private final Operation size;

  public Bottom_WordsObserved(Bottom.Words<V> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public Bottom_WordsObserved(Bottom.Words<V> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.get = metrics.operation(
        OperationSpec.of("Words.get", "shop.Bottom$Words", "shop.Bottom_WordsObserved", "get"));
    this.elements = metrics.operation(
        OperationSpec.of("Words.elements", "shop.Bottom$Words", "shop.Bottom_WordsObserved",
            "elements"));
    this.isEmpty = metrics.operation(
        OperationSpec.of("Words.isEmpty", "shop.Bottom$Words", "shop.Bottom_WordsObserved",
            "isEmpty"));
    this.keys = metrics.operation(
        OperationSpec.of("Words.keys", "shop.Bottom$Words", "shop.Bottom_WordsObserved", "keys"));
    this.put = metrics.operation(
        OperationSpec.of("Words.put", "shop.Bottom$Words", "shop.Bottom_WordsObserved", "put"));
    this.remove = metrics.operation(
        OperationSpec.of("Words.remove", "shop.Bottom$Words", "shop.Bottom_WordsObserved",
            "remove"));
    this.size = metrics.operation(
        OperationSpec.of("Words.size", "shop.Bottom$Words", "shop.Bottom_WordsObserved", "size"));
  }

  public Bottom.Words<V> unwrap() {
    return this.delegate;
  }

  public List<V> get(Object key) {
    long start = this.get.start();
    List<V> result;
    try {
      result = this.delegate.get(key);
    } catch (Throwable failure) {
      this.get.failure(start, failure);
      throw failure;
    }
    this.get.success(start);
    return result;
  }

  public Enumeration<List<? extends V>> elements() {
    long start = this.elements.start();
    Enumeration<List<? extends V>> result;
    try {
      result = this.delegate.elements();
    } catch (Throwable failure) {
      this.elements.failure(start, failure);
      throw failure;
    }
    this.elements.success(start);
    return result;
  }

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

  public Enumeration<String> keys() {
    long start = this.keys.start();
    Enumeration<String> result;
    try {
      result = this.delegate.keys();
    } catch (Throwable failure) {
      this.keys.failure(start, failure);
      throw failure;
    }
    this.keys.success(start);
    return result;
  }

  public List<? extends V> put(String arg0, List<? extends V> arg1) {
    long start = this.put.start();
    List<? extends V> result;
    try {
      result = this.delegate.put(arg0, arg1);
    } catch (Throwable failure) {
      this.put.failure(start, failure);
      throw failure;
    }
    this.put.success(start);
    return result;
  }

  public List<? extends V> remove(Object arg0) {
    long start = this.remove.start();
    List<? extends V> result;
    try {
      result = this.delegate.remove(arg0);
    } catch (Throwable failure) {
      this.remove.failure(start, failure);
      throw failure;
    }
    this.remove.success(start);
    return result;
  }

  public int size() {
    long start = this.size.start();
    int result;
    try {
      result = this.delegate.size();
    } catch (Throwable failure) {
      this.size.failure(start, failure);
      throw failure;
    }
    this.size.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof Bottom_WordsObserved<?> that ? that.delegate : other);
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
