package shop;

import dev.ote.annotations.OteGenerated;
import dev.ote.reactive.FlowOperations;
import dev.ote.reactive.ReactorOperations;
import dev.ote.runtime.Arguments;
import dev.ote.runtime.Operation;
import dev.ote.runtime.OperationSpec;
import dev.ote.runtime.PerformanceMetrics;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Flow;
import javax.annotation.processing.Generated;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Observes {@link Users}.
 */
@SuppressWarnings({
    "all",
    "rawtypes",
    "unchecked"
})
@Generated("dev.ote.processor.OteProcessor")
@OteGenerated("shop.Users")
public final class UsersObserved implements Users {
  private final Users delegate;

  private final Operation load;

  private final Operation count;

  private final Operation sorted;

  private final Operation raw;

  private final Operation wild;

  private final Operation same;

  private final Operation shared;

  private final Operation one;

  private final Operation all;

  public UsersObserved(Users delegate) {
    this(delegate, PerformanceMetrics.global());
  }

  public UsersObserved(Users delegate, PerformanceMetrics metrics) {
    this.delegate = Objects.requireNonNull(delegate, "delegate");
    this.load = metrics.operation(
        OperationSpec.of("Users.load", "shop.Users", "shop.UsersObserved", "load"));
    this.count = metrics.operation(
        OperationSpec.of("Users.count", "shop.Users", "shop.UsersObserved", "count"));
    this.sorted = metrics.operation(
        OperationSpec.of("Users.sorted", "shop.Users", "shop.UsersObserved", "sorted"));
    this.raw = metrics.operation(
        OperationSpec.of("Users.raw", "shop.Users", "shop.UsersObserved", "raw"));
    this.wild = metrics.operation(
        OperationSpec.of("Users.wild", "shop.Users", "shop.UsersObserved", "wild"));
    this.same = metrics.operation(
        OperationSpec.of("Users.same", "shop.Users", "shop.UsersObserved", "same"));
    this.shared = metrics.operation(
        OperationSpec.of("Users.shared", "shop.Users", "shop.UsersObserved", "shared"));
    this.one = metrics.operation(
        OperationSpec.of("Users.one", "shop.Users", "shop.UsersObserved", "one"));
    this.all = metrics.operation(
        OperationSpec.of("Users.all", "shop.Users", "shop.UsersObserved", "all"));
  }

  public Users unwrap() {
    return this.delegate;
  }

  @Override
  public Mono<String> load(String id) {
    Mono<String> result;
    try {
      result = this.delegate.load(id);
    } catch (Throwable failure) {
      long start = this.load.start();
      this.load.failure(start, failure);
      throw failure;
    }
    return ReactorOperations.observe(this.load, () -> this.load.start(), failure -> false, result);
  }

  @Override
  public Mono<? extends Number> count(String ReactorOperations_, int start) throws IOException {
    Mono<? extends Number> result;
    try {
      result = this.delegate.count(ReactorOperations_, start);
    } catch (Throwable failure) {
      long start_ = this.count.logsStart()
          ? this.count.start(Arguments.of("ReactorOperations", ReactorOperations_).sensitive("start"))
          : this.count.start();
      if (failure instanceof NoSuchElementException || failure instanceof IOException) {
        this.count.expected(start_, failure);
      } else {
        this.count.failure(start_, failure);
      }
      throw failure;
    }
    return ReactorOperations.observe(this.count, () -> this.count.logsStart()
        ? this.count.start(Arguments.of("ReactorOperations", ReactorOperations_).sensitive("start"))
        : this.count.start(), failure -> failure instanceof NoSuchElementException || failure instanceof IOException, result);
  }

  @Override
  public <T extends Comparable<T>> Flow.Publisher<T> sorted(Iterable<? extends T> failure) {
    Flow.Publisher<T> result;
    try {
      result = this.delegate.<T>sorted(failure);
    } catch (Throwable failure_) {
      long start = this.sorted.start();
      this.sorted.failure(start, failure_);
      throw failure_;
    }
    return FlowOperations.observe(this.sorted, () -> this.sorted.start(), failure_ -> false, result);
  }

  @Override
  public Mono raw(Object... value) {
    Mono result;
    try {
      result = this.delegate.raw(value);
    } catch (Throwable failure) {
      long start = this.raw.start();
      this.raw.failure(start, failure);
      throw failure;
    }
    return ReactorOperations.observe(this.raw, () -> this.raw.start(), failure -> false, result);
  }

  @Override
  public <T extends Number> Mono<? super T> wild() {
    Mono<? super T> result;
    try {
      result = this.delegate.<T>wild();
    } catch (Throwable failure) {
      long start = this.wild.start();
      this.wild.failure(start, failure);
      throw failure;
    }
    return ReactorOperations.observe(this.wild, () -> this.wild.start(), failure -> false, result);
  }

  @Override
  public <M extends Mono<String>> M same(M mono) {
    long start = this.same.start();
    M result;
    try {
      result = this.delegate.<M>same(mono);
    } catch (Throwable failure) {
      this.same.failure(start, failure);
      throw failure;
    }
    this.same.success(start);
    return result;
  }

  @Override
  public ConnectableFlux<String> shared() {
    long start = this.shared.start();
    ConnectableFlux<String> result;
    try {
      result = this.delegate.shared();
    } catch (Throwable failure) {
      this.shared.failure(start, failure);
      throw failure;
    }
    this.shared.success(start);
    return result;
  }

  @Override
  public Single<String> one() {
    long start = this.one.start();
    Single<String> result;
    try {
      result = this.delegate.one();
    } catch (Throwable failure) {
      this.one.failure(start, failure);
      throw failure;
    }
    this.one.success(start);
    return result;
  }

  @Override
  public Mono<Void> nothing() {
    return this.delegate.nothing();
  }

  @Override
  public Flux<String> all() {
    Flux<String> result;
    try {
      result = this.delegate.all();
    } catch (Throwable failure) {
      long start = this.all.start();
      this.all.failure(start, failure);
      throw failure;
    }
    return ReactorOperations.observe(this.all, () -> this.all.start(), failure -> false, result);
  }

  @Override
  public boolean equals(Object other) {
    return this.delegate.equals(other instanceof UsersObserved that ? that.delegate : other);
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
