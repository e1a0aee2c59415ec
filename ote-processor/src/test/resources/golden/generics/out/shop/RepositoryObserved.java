package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Closeable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Repository}.
 */
@SuppressWarnings({
    "all",
    "unchecked"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Repository")
public final class RepositoryObserved<K extends Comparable<? super K>, V extends Number & Closeable, X extends Exception> implements Repository<K, V, X> {
  private final Repository<K, V, X> delegate;

  private final Operation find;

  private final Operation max;

  private final Operation pairs;

  private final Operation fail;

  private final Operation addAll;

  private final Operation merge;

  private final Operation sum;

  public RepositoryObserved(Repository<K, V, X> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public RepositoryObserved(Repository<K, V, X> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.find = metrics.operation(
        OperationSpec.of("Repository.find", "shop.Repository", "shop.RepositoryObserved", "find"));
    this.max = metrics.operation(
        OperationSpec.of("Repository.max", "shop.Repository", "shop.RepositoryObserved", "max"));
    this.pairs = metrics.operation(
        OperationSpec.of("Repository.pairs", "shop.Repository", "shop.RepositoryObserved",
            "pairs"));
    this.fail = metrics.operation(
        OperationSpec.of("Repository.fail", "shop.Repository", "shop.RepositoryObserved", "fail"));
    this.addAll = metrics.operation(
        OperationSpec.of("Repository.addAll", "shop.Repository", "shop.RepositoryObserved",
            "addAll"));
    this.merge = metrics.operation(
        OperationSpec.of("Repository.merge", "shop.Repository", "shop.RepositoryObserved",
            "merge"));
    this.sum = metrics.operation(
        OperationSpec.of("Repository.sum", "shop.Repository", "shop.RepositoryObserved", "sum"));
  }

  public Repository<K, V, X> unwrap() {
    return this.delegate;
  }

  @Override
  public V find(K key) throws X {
    long start = this.find.start();
    V result;
    try {
      result = this.delegate.find(key);
    } catch (Throwable failure) {
      this.find.failure(start, failure);
      throw failure;
    }
    this.find.success(start);
    return result;
  }

  @Override
  public <T extends Comparable<T>> T max(Collection<? extends T> values,
      Comparator<? super T> order) {
    long start = this.max.start();
    T result;
    try {
      result = this.delegate.<T>max(values, order);
    } catch (Throwable failure) {
      this.max.failure(start, failure);
      throw failure;
    }
    this.max.success(start);
    return result;
  }

  @Override
  public <A, B extends List<? extends A>> Map<A, B[]>[] pairs(A[][] as, B b) {
    long start = this.pairs.start();
    Map<A, B[]>[] result;
    try {
      result = this.delegate.<A, B>pairs(as, b);
    } catch (Throwable failure) {
      this.pairs.failure(start, failure);
      throw failure;
    }
    this.pairs.success(start);
    return result;
  }

  @Override
  public <E extends Throwable> void fail(Class<E> type) throws E, X {
    long start = this.fail.start();
    try {
      this.delegate.<E>fail(type);
    } catch (Throwable failure) {
      this.fail.failure(start, failure);
      throw failure;
    }
    this.fail.success(start);
  }

  @Override
  public void addAll(String... names) {
    long start = this.addAll.start();
    try {
      this.delegate.addAll(names);
    } catch (Throwable failure) {
      this.addAll.failure(start, failure);
      throw failure;
    }
    this.addAll.success(start);
  }

  @Override
  public void merge(List<K>... lists) {
    long start = this.merge.start();
    try {
      this.delegate.merge(lists);
    } catch (Throwable failure) {
      this.merge.failure(start, failure);
      throw failure;
    }
    this.merge.success(start);
  }

  @Override
  public double[] sum(byte a, short b, char c, float d, double e, boolean f, long[]... g) {
    long start = this.sum.start();
    double[] result;
    try {
      result = this.delegate.sum(a, b, c, d, e, f, g);
    } catch (Throwable failure) {
      this.sum.failure(start, failure);
      throw failure;
    }
    this.sum.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof RepositoryObserved<?, ?, ?> that ? that.delegate : other);
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
