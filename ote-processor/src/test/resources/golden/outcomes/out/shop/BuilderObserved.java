package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Observes {@link Builder}.
 */
@SuppressWarnings({
    "all",
    "rawtypes",
    "unchecked"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Builder")
public final class BuilderObserved implements Builder {
  private final Builder delegate;

  private final Operation name;

  private final Operation any;

  private final Operation fetch;

  private final Operation shown;

  private final Operation secret;

  private final Operation number;

  private final Operation shownNumber;

  private final Operation both;

  private final Operation raw;

  private final Operation exact;

  private final Operation self;

  private final Operation wild;

  private final Operation append;

  public BuilderObserved(Builder delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public BuilderObserved(Builder delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.name = metrics.operation(
        OperationSpec.of("Builder.name", "shop.Builder", "shop.BuilderObserved", "name"));
    this.any = metrics.operation(
        OperationSpec.of("Builder.any", "shop.Builder", "shop.BuilderObserved", "any"));
    this.fetch = metrics.operation(
        OperationSpec.of("Builder.fetch", "shop.Builder", "shop.BuilderObserved", "fetch"));
    this.shown = metrics.operation(
        OperationSpec.of("Builder.shown", "shop.Builder", "shop.BuilderObserved", "shown"));
    this.secret = metrics.operation(
        OperationSpec.of("Builder.secret", "shop.Builder", "shop.BuilderObserved", "secret"));
    this.number = metrics.operation(
        OperationSpec.of("Builder.number", "shop.Builder", "shop.BuilderObserved", "number"));
    this.shownNumber = metrics.operation(
        OperationSpec.of("Builder.shownNumber", "shop.Builder", "shop.BuilderObserved",
            "shownNumber"));
    this.both = metrics.operation(
        OperationSpec.of("Builder.both", "shop.Builder", "shop.BuilderObserved", "both"));
    this.raw = metrics.operation(
        OperationSpec.of("Builder.raw", "shop.Builder", "shop.BuilderObserved", "raw"));
    this.exact = metrics.operation(
        OperationSpec.of("Builder.exact", "shop.Builder", "shop.BuilderObserved", "exact"));
    this.self = metrics.operation(
        OperationSpec.of("Builder.self", "shop.Builder", "shop.BuilderObserved", "self"));
    this.wild = metrics.operation(
        OperationSpec.of("Builder.wild", "shop.Builder", "shop.BuilderObserved", "wild"));
    this.append = metrics.operation(
        OperationSpec.of("Builder.append", "shop.Builder", "shop.BuilderObserved", "append"));
  }

  public Builder unwrap() {
    return this.delegate;
  }

  @Override
  public Builder name(String name) {
    long start = this.name.start();
    Builder result;
    try {
      result = this.delegate.name(name);
    } catch (Throwable failure) {
      this.name.failure(start, failure);
      throw failure;
    }
    this.name.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Object any() {
    long start = this.any.start();
    Object result;
    try {
      result = this.delegate.any();
    } catch (Throwable failure) {
      this.any.failure(start, failure);
      throw failure;
    }
    this.any.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public CompletableFuture<String> fetch(String failure) {
    long start = this.fetch.start();
    CompletableFuture<String> result;
    try {
      result = this.delegate.fetch(failure);
    } catch (Throwable failure_) {
      if (failure_ instanceof NoSuchElementException) {
        this.fetch.expected(start, failure_);
      } else {
        this.fetch.failure(start, failure_);
      }
      throw failure_;
    }
    this.fetch.completion(start, result, failure_ -> failure_ instanceof NoSuchElementException);
    return result;
  }

  @Override
  public CompletableFuture<String> shown(String value) {
    long start = this.shown.start();
    CompletableFuture<String> result;
    try {
      result = this.delegate.shown(value);
    } catch (Throwable failure) {
      if (failure instanceof NoSuchElementException) {
        this.shown.expected(start, failure);
      } else {
        this.shown.failure(start, failure);
      }
      throw failure;
    }
    this.shown.completion(start, result, failure -> failure instanceof NoSuchElementException, value_ -> value_);
    return result;
  }

  @Override
  public CompletionStage<String> secret() {
    long start = this.secret.start();
    CompletionStage<String> result;
    try {
      result = this.delegate.secret();
    } catch (Throwable failure) {
      this.secret.failure(start, failure);
      throw failure;
    }
    this.secret.completion(start, result, failure -> false, value -> "***");
    return result;
  }

  @Override
  public <F extends CompletionStage<? extends Number>> F number(F start) {
    long start_ = this.number.start();
    F result;
    try {
      result = this.delegate.<F>number(start);
    } catch (Throwable failure) {
      this.number.failure(start_, failure);
      throw failure;
    }
    this.number.completion(start_, result);
    return result;
  }

  @Override
  public <F extends CompletionStage<? extends Number>> F shownNumber(F start) {
    long start_ = this.shownNumber.start();
    F result;
    try {
      result = this.delegate.<F>shownNumber(start);
    } catch (Throwable failure) {
      this.shownNumber.failure(start_, failure);
      throw failure;
    }
    this.shownNumber.completion(start_, result, failure -> false, value -> value);
    return result;
  }

  @Override
  public <T, F extends CompletableFuture<T> & Runnable> F both(F future) {
    long start = this.both.start();
    F result;
    try {
      result = this.delegate.<T, F>both(future);
    } catch (Throwable failure) {
      this.both.failure(start, failure);
      throw failure;
    }
    this.both.completion(start, result, failure -> false, value -> value);
    return result;
  }

  @Override
  public CompletionStage raw() {
    long start = this.raw.start();
    CompletionStage result;
    try {
      result = this.delegate.raw();
    } catch (Throwable failure) {
      this.raw.failure(start, failure);
      throw failure;
    }
    this.raw.completion(start, result, failure -> false, value -> value);
    return result;
  }

  @Override
  public Step<Builder> exact() {
    long start = this.exact.start();
    Step<Builder> result;
    try {
      result = this.delegate.exact();
    } catch (Throwable failure) {
      this.exact.failure(start, failure);
      throw failure;
    }
    this.exact.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Builder self() {
    long start = this.self.start();
    Builder result;
    try {
      result = this.delegate.self();
    } catch (Throwable failure) {
      this.self.failure(start, failure);
      throw failure;
    }
    this.self.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Step<?> wild() {
    long start = this.wild.start();
    Step<?> result;
    try {
      result = this.delegate.wild();
    } catch (Throwable failure) {
      this.wild.failure(start, failure);
      throw failure;
    }
    this.wild.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Appendable append(char arg0) throws IOException {
    long start = this.append.start();
    Appendable result;
    try {
      result = this.delegate.append(arg0);
    } catch (Throwable failure) {
      this.append.failure(start, failure);
      throw failure;
    }
    this.append.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Appendable append(CharSequence arg0) throws IOException {
    long start = this.append.start();
    Appendable result;
    try {
      result = this.delegate.append(arg0);
    } catch (Throwable failure) {
      this.append.failure(start, failure);
      throw failure;
    }
    this.append.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public Appendable append(CharSequence arg0, int arg1, int arg2) throws IOException {
    long start = this.append.start();
    Appendable result;
    try {
      result = this.delegate.append(arg0, arg1, arg2);
    } catch (Throwable failure) {
      this.append.failure(start, failure);
      throw failure;
    }
    this.append.success(start);
    return result == this.delegate ? this : result;
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof BuilderObserved that ? that.delegate : other);
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
