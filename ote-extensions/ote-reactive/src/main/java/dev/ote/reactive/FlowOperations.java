package dev.ote.reactive;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PendingCall;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Observes publishers of the JDK, {@link Flow.Publisher}. */
@SuppressWarnings("exports") // annotations: see module-info
public final class FlowOperations {
  private FlowOperations() {}

  /**
   * A publisher whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param publisher the publisher that does the work
   * @param <T> what it publishes
   * @return the observed publisher; null where {@code publisher} is null
   */
  @SuppressWarnings("NullAway") // no type says "null where the argument is"
  public static <T> Flow.Publisher<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      Flow.@Nullable Publisher<T> publisher) {
    return publisher == null
        ? null
        : new ObservedPublisher<>(new Calls(operation, start, expected), publisher);
  }

  private record ObservedPublisher<T>(Calls calls, Flow.Publisher<T> source)
      implements Flow.Publisher<T> {

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
      if (subscriber == null) {
        source.subscribe(null); // to be refused as it always is
        return;
      }
      calls.begin(call -> source.subscribe(new ObservedSubscriber<>(subscriber, call)));
    }
  }

  private static final class ObservedSubscriber<T> implements Flow.Subscriber<T> {
    private final Flow.Subscriber<? super T> actual;
    private final PendingCall call;
    private boolean subscribed;

    ObservedSubscriber(Flow.Subscriber<? super T> actual, PendingCall call) {
      this.actual = actual;
      this.call = call;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
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
    public void onNext(T item) {
      try {
        actual.onNext(item);
      } catch (Throwable thrown) {
        call.cancelled();
        throw thrown;
      }
    }

    @Override
    public void onError(Throwable failure) {
      call.failed(failure);
      actual.onError(failure);
    }

    @Override
    public void onComplete() {
      call.succeeded();
      actual.onComplete();
    }
  }

  private record ObservedSubscription(Flow.Subscription source, PendingCall call)
      implements Flow.Subscription {

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
