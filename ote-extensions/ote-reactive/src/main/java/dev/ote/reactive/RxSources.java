package dev.ote.reactive;

import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;

/** The observed sources of RxJava that know no backpressure. */
final class RxSources {
  private RxSources() {}

  static final class OfObservable<T> extends Observable<T> {
    private final Calls calls;
    private final Observable<T> source;

    OfObservable(Calls calls, Observable<T> source) {
      this.calls = calls;
      this.source = source;
    }

    @Override
    protected void subscribeActual(Observer<? super T> actual) {
      calls.begin(call -> source.subscribe(new RxObservers.OfValues<T>(actual, call)));
    }
  }

  static final class OfSingle<T> extends Single<T> {
    private final Calls calls;
    private final Single<T> source;

    OfSingle(Calls calls, Single<T> source) {
      this.calls = calls;
      this.source = source;
    }

    @Override
    protected void subscribeActual(SingleObserver<? super T> actual) {
      calls.begin(call -> source.subscribe(new RxObservers.OfSingle<T>(actual, call)));
    }
  }

  static final class OfMaybe<T> extends Maybe<T> {
    private final Calls calls;
    private final Maybe<T> source;

    OfMaybe(Calls calls, Maybe<T> source) {
      this.calls = calls;
      this.source = source;
    }

    @Override
    protected void subscribeActual(MaybeObserver<? super T> actual) {
      calls.begin(call -> source.subscribe(new RxObservers.OfMaybe<T>(actual, call)));
    }
  }

  static final class OfCompletable extends Completable {
    private final Calls calls;
    private final Completable source;

    OfCompletable(Calls calls, Completable source) {
      this.calls = calls;
      this.source = source;
    }

    @Override
    protected void subscribeActual(CompletableObserver actual) {
      calls.begin(call -> source.subscribe(new RxObservers.OfCompletion(actual, call)));
    }
  }
}
