package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Words}.
 */
@SuppressWarnings("all")
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Words")
public final class WordsObserved implements Words {
  private final Words delegate;

  private final Operation add;

  private final Operation hasNext;

  private final Operation hasPrevious;

  private final Operation next;

  private final Operation nextIndex;

  private final Operation previous;

  private final Operation previousIndex;

  private final Operation remove;

  private final Operation set;

  private final Operation forEachRemaining;

  private final Operation andThen;

  private final Operation apply;

  public WordsObserved(Words delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public WordsObserved(Words delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.add = metrics.operation(
        OperationSpec.of("Words.add", "shop.Words", "shop.WordsObserved", "add"));
    this.hasNext = metrics.operation(
        OperationSpec.of("Words.hasNext", "shop.Words", "shop.WordsObserved", "hasNext"));
    this.hasPrevious = metrics.operation(
        OperationSpec.of("Words.hasPrevious", "shop.Words", "shop.WordsObserved", "hasPrevious"));
    this.next = metrics.operation(
        OperationSpec.of("Words.next", "shop.Words", "shop.WordsObserved", "next"));
    this.nextIndex = metrics.operation(
        OperationSpec.of("Words.nextIndex", "shop.Words", "shop.WordsObserved", "nextIndex"));
    this.previous = metrics.operation(
        OperationSpec.of("Words.previous", "shop.Words", "shop.WordsObserved", "previous"));
    this.previousIndex = metrics.operation(
        OperationSpec.of("Words.previousIndex", "shop.Words", "shop.WordsObserved",
            "previousIndex"));
    this.remove = metrics.operation(
        OperationSpec.of("Words.remove", "shop.Words", "shop.WordsObserved", "remove"));
    this.set = metrics.operation(
        OperationSpec.of("Words.set", "shop.Words", "shop.WordsObserved", "set"));
    this.forEachRemaining = metrics.operation(
        OperationSpec.of("Words.forEachRemaining", "shop.Words", "shop.WordsObserved",
            "forEachRemaining"));
    this.andThen = metrics.operation(
        OperationSpec.of("Words.andThen", "shop.Words", "shop.WordsObserved", "andThen"));
    this.apply = metrics.operation(
        OperationSpec.of("Words.apply", "shop.Words", "shop.WordsObserved", "apply"));
  }

  public Words unwrap() {
    return this.delegate;
  }

  @Override
  public void add(String arg0) {
    long start = this.add.logsStart()
        ? this.add.start(Arguments.of("arg0", arg0))
        : this.add.start();
    try {
      this.delegate.add(arg0);
    } catch (Throwable failure) {
      this.add.failure(start, failure);
      throw failure;
    }
    this.add.success(start);
  }

  @Override
  public boolean hasNext() {
    long start = this.hasNext.start();
    boolean result;
    try {
      result = this.delegate.hasNext();
    } catch (Throwable failure) {
      this.hasNext.failure(start, failure);
      throw failure;
    }
    this.hasNext.success(start);
    return result;
  }

  @Override
  public boolean hasPrevious() {
    long start = this.hasPrevious.start();
    boolean result;
    try {
      result = this.delegate.hasPrevious();
    } catch (Throwable failure) {
      this.hasPrevious.failure(start, failure);
      throw failure;
    }
    this.hasPrevious.success(start);
    return result;
  }

  @Override
  public String next() {
    long start = this.next.start();
    String result;
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
  public int nextIndex() {
    long start = this.nextIndex.start();
    int result;
    try {
      result = this.delegate.nextIndex();
    } catch (Throwable failure) {
      this.nextIndex.failure(start, failure);
      throw failure;
    }
    this.nextIndex.success(start);
    return result;
  }

  @Override
  public String previous() {
    long start = this.previous.start();
    String result;
    try {
      result = this.delegate.previous();
    } catch (Throwable failure) {
      this.previous.failure(start, failure);
      throw failure;
    }
    this.previous.success(start);
    return result;
  }

  @Override
  public int previousIndex() {
    long start = this.previousIndex.start();
    int result;
    try {
      result = this.delegate.previousIndex();
    } catch (Throwable failure) {
      this.previousIndex.failure(start, failure);
      throw failure;
    }
    this.previousIndex.success(start);
    return result;
  }

  @Override
  public void remove() {
    long start = this.remove.start();
    try {
      this.delegate.remove();
    } catch (Throwable failure) {
      this.remove.failure(start, failure);
      throw failure;
    }
    this.remove.success(start);
  }

  @Override
  public void set(String arg0) {
    long start = this.set.logsStart()
        ? this.set.start(Arguments.of("arg0", arg0))
        : this.set.start();
    try {
      this.delegate.set(arg0);
    } catch (Throwable failure) {
      this.set.failure(start, failure);
      throw failure;
    }
    this.set.success(start);
  }

  @Override
  public void forEachRemaining(Consumer<? super String> arg0) {
    long start = this.forEachRemaining.logsStart()
        ? this.forEachRemaining.start(Arguments.of("arg0", arg0))
        : this.forEachRemaining.start();
    try {
      this.delegate.forEachRemaining(arg0);
    } catch (Throwable failure) {
      this.forEachRemaining.failure(start, failure);
      throw failure;
    }
    this.forEachRemaining.success(start);
  }

  @Override
  public <V> BiFunction<String, Integer, V> andThen(Function<? super Long, ? extends V> arg0) {
    long start = this.andThen.logsStart()
        ? this.andThen.start(Arguments.of("arg0", arg0))
        : this.andThen.start();
    BiFunction<String, Integer, V> result;
    try {
      result = this.delegate.<V>andThen(arg0);
    } catch (Throwable failure) {
      this.andThen.failure(start, failure);
      throw failure;
    }
    this.andThen.success(start);
    return result;
  }

  @Override
  public Long apply(String arg0, Integer arg1) {
    long start = this.apply.logsStart()
        ? this.apply.start(Arguments.of("arg0", arg0).and("arg1", arg1))
        : this.apply.start();
    Long result;
    try {
      result = this.delegate.apply(arg0, arg1);
    } catch (Throwable failure) {
      this.apply.failure(start, failure);
      throw failure;
    }
    this.apply.success(start);
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof WordsObserved that ? that.delegate : other);
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
