package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Observes {@link Nulls}.
 */
@NullMarked
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Nulls")
public final class NullsObserved<K, V extends @Nullable Object> implements Source<@NonNull List<@Nullable K>> {
  private final Nulls<K, V> delegate;

  private final Operation get;

  private final Operation entry;

  private final Operation map;

  private final Operation next;

  private final Operation peek;

  public NullsObserved(Nulls<K, V> delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public NullsObserved(Nulls<K, V> delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.get = metrics.operation(
        OperationSpec.of("Nulls.get", "shop.Nulls", "shop.NullsObserved", "get"));
    this.entry = metrics.operation(
        OperationSpec.of("Nulls.entry", "shop.Nulls", "shop.NullsObserved", "entry"));
    this.map = metrics.operation(
        OperationSpec.of("Nulls.map", "shop.Nulls", "shop.NullsObserved", "map"));
    this.next = metrics.operation(
        OperationSpec.of("Nulls.next", "shop.Nulls", "shop.NullsObserved", "next"));
    this.peek = metrics.operation(
        OperationSpec.of("Nulls.peek", "shop.Nulls", "shop.NullsObserved", "peek"));
  }

  public Nulls<K, V> unwrap() {
    return this.delegate;
  }

  public @Nullable V get(K key, @Nullable String @Nullable [] names) {
    long start = this.get.start();
    @Nullable V result;
    try {
      result = this.delegate.get(key, names);
    } catch (Throwable failure) {
      this.get.failure(start, failure);
      throw failure;
    }
    this.get.success(start);
    return result;
  }

  public Map. @Nullable Entry<? extends @Nullable K, @Nullable V> entry() {
    long start = this.entry.start();
    Map. @Nullable Entry<? extends @Nullable K, @Nullable V> result;
    try {
      result = this.delegate.entry();
    } catch (Throwable failure) {
      this.entry.failure(start, failure);
      throw failure;
    }
    this.entry.success(start);
    return result;
  }

  public <R extends @Nullable Object> R map(Function<? super V, ? extends R> f,
      String @Nullable ... more) {
    long start = this.map.start();
    R result;
    try {
      result = this.delegate.<R>map(f, more);
    } catch (Throwable failure) {
      this.map.failure(start, failure);
      throw failure;
    }
    this.map.success(start);
    return result;
  }

  @Override
  public @Nullable List<@Nullable K> next() {
    long start = this.next.start();
    @Nullable List<@Nullable K> result;
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
  public @NonNull List<@Nullable K> peek() {
    long start = this.peek.start();
    @NonNull List<@Nullable K> result;
    try {
      result = this.delegate.peek();
    } catch (Throwable failure) {
      this.peek.failure(start, failure);
      throw failure;
    }
    this.peek.success(start);
    return result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this.delegate.equals(other instanceof NullsObserved<?, ?> that ? that.delegate : other);
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
