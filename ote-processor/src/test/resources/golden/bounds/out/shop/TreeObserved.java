package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Tree}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Tree")
public final class TreeObserved<N extends Tree<N, K> & Comparable<N>, K extends Comparable<? super K>> {
  private final Tree<N, K> delegate;

  private final Operation root;

  private final Operation max;

  private final Operation parse;

  private final Operation both;

  private final Operation any;

  private final Operation fold;

  public TreeObserved(Tree<N, K> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public TreeObserved(Tree<N, K> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.root = metrics.operation(
        OperationSpec.of("Tree.root", "shop.Tree", "shop.TreeObserved", "root"));
    this.max = metrics.operation(
        OperationSpec.of("Tree.max", "shop.Tree", "shop.TreeObserved", "max"));
    this.parse = metrics.operation(
        OperationSpec.of("Tree.parse", "shop.Tree", "shop.TreeObserved", "parse"));
    this.both = metrics.operation(
        OperationSpec.of("Tree.both", "shop.Tree", "shop.TreeObserved", "both"));
    this.any = metrics.operation(
        OperationSpec.of("Tree.any", "shop.Tree", "shop.TreeObserved", "any"));
    this.fold = metrics.operation(
        OperationSpec.of("Tree.fold", "shop.Tree", "shop.TreeObserved", "fold"));
  }

  public Tree<N, K> unwrap() {
    return this.delegate;
  }

  public N root() {
    long start = this.root.start();
    N result;
    try {
      result = this.delegate.root();
    } catch (Throwable failure) {
      this.root.failure(start, failure);
      throw failure;
    }
    this.root.success(start);
    return result;
  }

  public <T extends Object & Comparable<? super T>> T max(Collection<? extends T> values) {
    long start = this.max.start();
    T result;
    try {
      result = this.delegate.<T>max(values);
    } catch (Throwable failure) {
      this.max.failure(start, failure);
      throw failure;
    }
    this.max.success(start);
    return result;
  }

  public <E extends Enum<E>> E parse(Class<E> type, String name) {
    long start = this.parse.start();
    E result;
    try {
      result = this.delegate.<E>parse(type, name);
    } catch (Throwable failure) {
      this.parse.failure(start, failure);
      throw failure;
    }
    this.parse.success(start);
    return result;
  }

  public <A extends Number & Comparable<A> & Serializable, B extends A> Map<A, ? super B> both(
      A one, List<? extends B> others) {
    long start = this.both.start();
    Map<A, ? super B> result;
    try {
      result = this.delegate.<A, B>both(one, others);
    } catch (Throwable failure) {
      this.both.failure(start, failure);
      throw failure;
    }
    this.both.success(start);
    return result;
  }

  public List<?> any(Map<?, ? extends List<?>> all, Class<? super N> type) {
    long start = this.any.start();
    List<?> result;
    try {
      result = this.delegate.any(all, type);
    } catch (Throwable failure) {
      this.any.failure(start, failure);
      throw failure;
    }
    this.any.success(start);
    return result;
  }

  public <R> R fold(Function<? super N, ? extends R> step, R first) {
    long start = this.fold.start();
    R result;
    try {
      result = this.delegate.<R>fold(step, first);
    } catch (Throwable failure) {
      this.fold.failure(start, failure);
      throw failure;
    }
    this.fold.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof TreeObserved<?, ?> that ? that.delegate : other);
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
