package dev.ote.reactive;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PendingCall;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * Observes {@link Publisher}s of Reactive Streams. One that is a Reactor or RxJava type remains
 * one, and subscribers of these libraries are met by their own kind: they tell each other more than
 * Reactive Streams knows of, such as Reactor's context.
 */
@SuppressWarnings("exports") // annotations and optional libraries: see module-info
public final class ReactiveStreamsOperations {
  private static final boolean REACTOR = isPresent("reactor.core.CoreSubscriber");
  private static final boolean RXJAVA = isPresent("io.reactivex.rxjava3.core.FlowableSubscriber");

  private ReactiveStreamsOperations() {}

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
  public static <T> Publisher<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Publisher<T> publisher) {
    if (publisher == null) {
      return null;
    }
    Calls calls = new Calls(operation, start, expected);
    Publisher<T> known = REACTOR ? ReactorOperations.observeKnown(calls, publisher) : null;
    if (known == null && RXJAVA) {
      known = RxJavaOperations.observeKnown(calls, publisher);
    }
    return known == null ? new ObservedPublisher<>(calls, publisher) : known;
  }

  private static <T> Subscriber<T> observed(Subscriber<? super T> actual, PendingCall call) {
    Subscriber<T> known = REACTOR ? ReactorOperations.observeKnown(actual, call) : null;
    if (known == null && RXJAVA) {
      known = RxJavaOperations.observeKnown(actual, call);
    }
    return known == null ? new ObservedSubscriber<>(actual, call, false) : known;
  }

  private static boolean isPresent(String type) {
    try {
      Class<?> unused =
          Class.forName(type, false, ReactiveStreamsOperations.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private record ObservedPublisher<T>(Calls calls, Publisher<T> source) implements Publisher<T> {

    @Override
    public void subscribe(Subscriber<? super T> subscriber) {
      if (subscriber == null) {
        source.subscribe(null); // to be refused as it always is
        return;
      }
      calls.begin(call -> source.subscribe(observed(subscriber, call)));
    }
  }
}
