package dev.ote.reactive;

import dev.ote.runtime.PendingCall;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;
import java.util.function.Consumer;

/** Stand between RxJava's sources and their observers, and say of a call how it ends. */
final class RxObservers {
  private RxObservers() {}

  /** What they have in common. */
  abstract static class Base {
    final PendingCall call;
    private final Consumer<Disposable> onSubscribe;
    private final Consumer<Throwable> onError;
    private boolean subscribed;

    Base(PendingCall call, Consumer<Disposable> onSubscribe, Consumer<Throwable> onError) {
      this.call = call;
      this.onSubscribe = onSubscribe;
      this.onError = onError;
    }

    public final void onSubscribe(Disposable disposable) {
      boolean first = !subscribed;
      subscribed = true;
      try {
        onSubscribe.accept(
            first && disposable != null ? new ObservedDisposable(disposable, call) : disposable);
      } catch (Throwable thrown) {
        call.cancelled();
        throw thrown;
      }
    }

    public final void onError(Throwable failure) {
      call.failed(failure);
      onError.accept(failure);
    }
  }

  static final class OfValues<T> extends Base implements Observer<T> {
    private final Observer<? super T> actual;

    OfValues(Observer<? super T> actual, PendingCall call) {
      super(call, actual::onSubscribe, actual::onError);
      this.actual = actual;
    }

    @Override
    public void onNext(T value) {
      try {
        actual.onNext(value);
      } catch (Throwable thrown) {
        call.cancelled();
        throw thrown;
      }
    }

    @Override
    public void onComplete() {
      call.succeeded();
      actual.onComplete();
    }
  }

  static final class OfSingle<T> extends Base implements SingleObserver<T> {
    private final SingleObserver<? super T> actual;

    OfSingle(SingleObserver<? super T> actual, PendingCall call) {
      super(call, actual::onSubscribe, actual::onError);
      this.actual = actual;
    }

    @Override
    public void onSuccess(T value) {
      call.succeeded();
      actual.onSuccess(value);
    }
  }

  static final class OfMaybe<T> extends Base implements MaybeObserver<T> {
    private final MaybeObserver<? super T> actual;

    OfMaybe(MaybeObserver<? super T> actual, PendingCall call) {
      super(call, actual::onSubscribe, actual::onError);
      this.actual = actual;
    }

    @Override
    public void onSuccess(T value) {
      call.succeeded();
      actual.onSuccess(value);
    }

    @Override
    public void onComplete() {
      call.succeeded();
      actual.onComplete();
    }
  }

  static final class OfCompletion extends Base implements CompletableObserver {
    private final CompletableObserver actual;

    OfCompletion(CompletableObserver actual, PendingCall call) {
      super(call, actual::onSubscribe, actual::onError);
      this.actual = actual;
    }

    @Override
    public void onComplete() {
      call.succeeded();
      actual.onComplete();
    }
  }

  private record ObservedDisposable(Disposable source, PendingCall call) implements Disposable {

    @Override
    public void dispose() {
      call.cancelled();
      source.dispose();
    }

    @Override
    public boolean isDisposed() {
      return source.isDisposed();
    }
  }
}
