package dev.ote.reactive;

import dev.ote.runtime.PendingCall;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Stands between a publisher and its subscriber, and says of a call how it ends. */
class ObservedSubscriber<T> implements Subscriber<T> {
  private final Subscriber<? super T> actual;
  private final PendingCall call;
  private final boolean single;
  private boolean subscribed;

  /**
   * @param single whether a value is the completion; else there may be more of them
   */
  ObservedSubscriber(Subscriber<? super T> actual, PendingCall call, boolean single) {
    this.actual = actual;
    this.call = call;
    this.single = single;
  }

  @Override
  public final void onSubscribe(Subscription subscription) {
    // A second one is an error of the publisher's. It gets what it deserves; the call is the first.
    boolean first = !subscribed;
    subscribed = true;
    try {
      actual.onSubscribe(
          first && subscription != null
              ? new ObservedSubscription(subscription, call)
              : subscription);
    } catch (Throwable thrown) {
      call.cancelled();
      throw thrown;
    }
  }

  @Override
  public final void onNext(T item) {
    if (single) {
      call.succeeded();
    }
    try {
      actual.onNext(item);
    } catch (Throwable thrown) {
      call.cancelled();
      throw thrown;
    }
  }

  @Override
  public final void onError(Throwable failure) {
    call.failed(failure);
    actual.onError(failure);
  }

  @Override
  public final void onComplete() {
    call.succeeded();
    actual.onComplete();
  }

  private record ObservedSubscription(Subscription source, PendingCall call)
      implements Subscription {

    @Override
    public void request(long n) {
      source.request(n);
    }

    @Override
    public void cancel() {
      call.cancelled();
      source.cancel();
    }
  }
}
