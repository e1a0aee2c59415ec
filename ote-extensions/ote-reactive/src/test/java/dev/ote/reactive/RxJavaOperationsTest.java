package dev.ote.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import io.reactivex.rxjava3.functions.Function;
import io.reactivex.rxjava3.observers.TestObserver;
import io.reactivex.rxjava3.plugins.RxJavaPlugins;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.reactivex.rxjava3.subjects.PublishSubject;
import io.reactivex.rxjava3.subscribers.TestSubscriber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RxJavaOperationsTest {
  private final Probe probe = new Probe();

  @Test
  void eachSubscriptionIsACall() {
    Flowable<Integer> flowable = observe(Flowable.range(0, 3));
    Observable<Integer> observable = observe(Observable.range(0, 3));
    Single<Integer> single = observe(Single.just(1));
    Maybe<Integer> maybe = observe(Maybe.just(1));
    Maybe<Integer> empty = observe(Maybe.<Integer>empty());
    Completable completable = observe(Completable.complete());
    assertThat(probe.calls()).isEqualTo("0 started:");

    flowable.test().assertResult(0, 1, 2);
    flowable.repeat(2).test().assertValueCount(6).assertComplete();
    assertThat(probe.calls()).isEqualTo("3 started: 3 success");
    observable.test().assertResult(0, 1, 2);
    single.test().assertResult(1);
    maybe.test().assertResult(1);
    empty.test().assertResult();
    completable.test().assertResult();
    assertThat(probe.calls()).isEqualTo("8 started: 8 success");
  }

  @Test
  void errorsAreTheSameObjectAndJudged() {
    IllegalStateException failure = new IllegalStateException("closed");
    observe(Flowable.error(failure)).test().assertError(thrown -> thrown == failure);
    observe(Observable.error(failure)).test().assertError(thrown -> thrown == failure);
    observe(Single.error(failure)).test().assertError(thrown -> thrown == failure);
    observe(Maybe.error(failure)).test().assertError(thrown -> thrown == failure);
    observe(Completable.error(failure)).test().assertError(thrown -> thrown == failure);
    observe(Single.error(new IOException())).test().assertError(IOException.class);
    observe(Maybe.error(new CancellationException())).test().assertError(x -> true);
    assertThat(probe.calls()).isEqualTo("7 started: 5 failure 1 expected 1 cancelled");
  }

  @Test
  void disposal() {
    TestSubscriber<Object> subscriber = observe(Flowable.never()).test();
    List<TestObserver<?>> observers =
        List.of(
            observe(Observable.never()).test(),
            observe(Single.never()).test(),
            observe(Maybe.never()).test(),
            observe(Completable.never()).test());
    subscriber.cancel();
    observers.forEach(TestObserver::dispose);
    observers.forEach(TestObserver::dispose);
    assertThat(probe.calls()).isEqualTo("5 started: 5 cancelled");
  }

  @Test
  void disposalReachesTheSource() {
    PublishSubject<String> source = PublishSubject.create();
    TestObserver<String> observer = observe((Observable<String>) source).take(1).test();
    assertThat(source.hasObservers()).isTrue();
    source.onNext("a");
    observer.assertResult("a");
    assertThat(source.hasObservers()).isFalse();
    assertThat(probe.calls()).isEqualTo("1 started: 1 cancelled");
  }

  @Test
  void demandIsPassedOn() {
    List<Long> plain = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    Flowable.range(0, 1000)
        .hide()
        .doOnRequest(plain::add)
        .rebatchRequests(7)
        .test()
        .assertComplete();
    observe(Flowable.range(0, 1000).hide().doOnRequest(seen::add))
        .rebatchRequests(7)
        .test()
        .assertComplete();
    assertThat(seen).isEqualTo(plain).hasSizeGreaterThan(10);
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void threadsStayTheirs() {
    List<Integer> values =
        observe(Flowable.range(0, 10_000).observeOn(Schedulers.computation(), false, 16))
            .observeOn(Schedulers.io(), false, 32)
            .toList()
            .blockingGet();
    assertThat(values).hasSize(10_000).isSorted();
    assertThat(
            observe(Observable.range(0, 10_000).observeOn(Schedulers.computation()))
                .observeOn(Schedulers.io())
                .toList()
                .blockingGet())
        .hasSize(10_000)
        .isSorted();
    assertThat(probe.calls()).isEqualTo("2 started: 2 success");
  }

  @Test
  void fusedSourcesAndConsumersAgree() {
    observe(Flowable.range(0, 100).map(i -> i + 1).filter(i -> i % 2 == 0))
        .observeOn(Schedulers.trampoline())
        .filter(i -> i > 50)
        .concatMapSingle(i -> observe(Single.just(i)))
        .test()
        .assertValueCount(25)
        .assertComplete();
    assertThat(probe.calls()).isEqualTo("26 started: 26 success");
  }

  @Test
  void emitterSeesThatItIsDisposed() {
    List<Boolean> seen = new ArrayList<>();
    Flowable<Integer> source =
        Flowable.create(
            emitter -> {
              emitter.onNext(1);
              seen.add(emitter.isCancelled());
              emitter.onNext(2);
            },
            BackpressureStrategy.BUFFER);
    observe(source).take(1).test().assertResult(1);
    Observable<Integer> other =
        Observable.create(
            emitter -> {
              emitter.onNext(1);
              seen.add(emitter.isDisposed());
            });
    observe(other).take(1).test().assertResult(1);
    assertThat(seen).containsExactly(true, true);
    assertThat(probe.calls()).isEqualTo("2 started: 2 cancelled");
  }

  @Test
  void sourceThatThrowsWhenSubscribedToEndsAsWithoutUs() {
    List<Throwable> undeliverable = new ArrayList<>();
    RxJavaPlugins.setErrorHandler(undeliverable::add);
    try {
      IllegalStateException failure = new IllegalStateException("closed");
      sameThrown(Flowable.unsafeCreate(s -> raise(failure)), this::observe, Flowable::test);
      sameThrown(Observable.unsafeCreate(s -> raise(failure)), this::observe, Observable::test);
      sameThrown(Single.unsafeCreate(s -> raise(failure)), this::observe, Single::test);
      sameThrown(Maybe.unsafeCreate(s -> raise(failure)), this::observe, Maybe::test);
      sameThrown(Completable.unsafeCreate(s -> raise(failure)), this::observe, Completable::test);
      // Each source that reports what it threw does so once, observed or not.
      assertThat(undeliverable).hasSize(6);
    } finally {
      RxJavaPlugins.setErrorHandler(null);
    }
    assertThat(probe.calls()).isEqualTo("5 started: 5 failure");
  }

  @Test
  void sourceThatBreaksItsRulesIsNotMended() {
    Observable<String> wild =
        Observable.unsafeCreate(
            observer -> {
              observer.onSubscribe(Disposable.empty());
              observer.onSubscribe(Disposable.disposed());
              observer.onNext("a");
              observer.onComplete();
              observer.onNext("late");
              observer.onError(new IllegalStateException("late"));
              observer.onComplete();
            });
    Recorder plain = new Recorder();
    Recorder observed = new Recorder();
    wild.subscribe(plain);
    observe(wild).subscribe(observed);
    assertThat(observed.seen).isEqualTo(plain.seen).hasSize(7);
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void observerThatThrowsIsHeard() {
    IllegalStateException failure = new IllegalStateException("no");
    Observable<String> source =
        Observable.unsafeCreate(
            observer -> {
              observer.onSubscribe(Disposable.empty());
              assertThatThrownBy(() -> observer.onNext("a")).isSameAs(failure);
            });
    Recorder recorder = new Recorder();
    recorder.thrownOnNext = failure;
    observe(source).subscribe(recorder);
    assertThat(recorder.seen).containsExactly("onSubscribe false", "a");
    assertThat(probe.calls()).isEqualTo("1 started: 1 cancelled");

    SingleObserver<String> atOnce =
        new SingleObserver<>() {
          @Override
          public void onSubscribe(Disposable disposable) {
            throw failure;
          }

          @Override
          public void onSuccess(String value) {}

          @Override
          public void onError(Throwable thrown) {}
        };
    assertThatThrownBy(() -> observe(Single.just("a")).subscribe(atOnce)).hasCause(failure);
    assertThat(probe.calls()).isEqualTo("2 started: 2 cancelled");
  }

  @Test
  void noSourceStaysNone() {
    Flowable<String> flowable = null;
    Observable<String> observable = null;
    Single<String> single = null;
    Maybe<String> maybe = null;
    Completable completable = null;
    assertThat(observe(flowable)).isNull();
    assertThat(observe(observable)).isNull();
    assertThat(observe(single)).isNull();
    assertThat(observe(maybe)).isNull();
    assertThat(observe(completable)).isNull();
  }

  private <T> Flowable<T> observe(@Nullable Flowable<T> flowable) {
    return RxJavaOperations.observe(probe.operation, probe::start, Probe::expected, flowable);
  }

  private <T> Observable<T> observe(@Nullable Observable<T> observable) {
    return RxJavaOperations.observe(probe.operation, probe::start, Probe::expected, observable);
  }

  private <T> Single<T> observe(@Nullable Single<T> single) {
    return RxJavaOperations.observe(probe.operation, probe::start, Probe::expected, single);
  }

  private <T> Maybe<T> observe(@Nullable Maybe<T> maybe) {
    return RxJavaOperations.observe(probe.operation, probe::start, Probe::expected, maybe);
  }

  private Completable observe(@Nullable Completable completable) {
    return RxJavaOperations.observe(probe.operation, probe::start, Probe::expected, completable);
  }

  private static <S> void sameThrown(S source, Function<S, S> observe, Function<S, ?> subscribe) {
    Throwable plain = thrown(() -> subscribe.apply(source));
    Throwable observed = thrown(() -> subscribe.apply(observe.apply(source)));
    assertThat(observed).hasToString(String.valueOf(plain)).hasMessage(plain.getMessage());
    assertThat(observed.getCause()).isSameAs(plain.getCause()).isNotNull();
  }

  private static Throwable thrown(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return org.assertj.core.api.Assertions.catchThrowable(call);
  }

  private static void raise(RuntimeException failure) {
    throw failure;
  }

  private static final class Recorder implements Observer<String> {
    final List<String> seen = new ArrayList<>();
    @Nullable RuntimeException thrownOnNext;

    @Override
    public void onSubscribe(Disposable disposable) {
      seen.add("onSubscribe " + disposable.isDisposed());
    }

    @Override
    public void onNext(String value) {
      seen.add(value);
      if (thrownOnNext != null) {
        throw thrownOnNext;
      }
    }

    @Override
    public void onError(Throwable failure) {
      seen.add(failure.toString());
    }

    @Override
    public void onComplete() {
      seen.add("onComplete");
    }
  }
}
