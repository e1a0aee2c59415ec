package dev.ote.reactive;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PendingCall;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import reactor.core.CorePublisher;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;
import reactor.util.context.Context;

/** Observes publishers of Project Reactor. */
@SuppressWarnings("exports") // annotations and optional libraries: see module-info
public final class ReactorOperations {
  private ReactorOperations() {}

  /**
   * A {@code Mono} whose subscriptions are observed. A call ends with the value, where there is
   * one: what subscribers do with it is not measured.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param mono the source that does the work
   * @param <T> what it emits
   * @return the observed source; null where {@code mono} is null
   */
  @SuppressWarnings("NullAway") // no type says "null where the argument is"
  public static <T> Mono<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Mono<T> mono) {
    return mono == null ? null : new ObservedMono<>(new Calls(operation, start, expected), mono);
  }

  /**
   * A {@code Flux} whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param flux the source that does the work
   * @param <T> what it emits
   * @return the observed source; null where {@code flux} is null
   */
  @SuppressWarnings("NullAway") // no type says "null where the argument is"
  public static <T> Flux<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Flux<T> flux) {
    return flux == null ? null : new ObservedFlux<>(new Calls(operation, start, expected), flux);
  }

  /** The observed publisher, where it is one of Reactor's. */
  static <T> @Nullable Publisher<T> observeKnown(Calls calls, Publisher<T> publisher) {
    if (publisher instanceof Mono<T> mono) {
      return new ObservedMono<>(calls, mono);
    }
    return publisher instanceof Flux<T> flux ? new ObservedFlux<>(calls, flux) : null;
  }

  /** The observed subscriber, where it is one of Reactor's. */
  static <T> @Nullable Subscriber<T> observeKnown(Subscriber<? super T> actual, PendingCall call) {
    return actual instanceof CoreSubscriber<? super T> core
        ? new ObservedCoreSubscriber<>(core, call, false)
        : null;
  }

  private static <T> void subscribe(
      CorePublisher<T> source, CoreSubscriber<? super T> actual, Calls calls, boolean single) {
    calls.begin(call -> source.subscribe(new ObservedCoreSubscriber<T>(actual, call, single)));
  }

  private static final class ObservedMono<T> extends MonoOperator<T, T> {
    private final Calls calls;

    ObservedMono(Calls calls, Mono<T> source) {
      super(source);
      this.calls = calls;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
      ReactorOperations.subscribe(source, actual, calls, true);
    }
  }

  private static final class ObservedFlux<T> extends FluxOperator<T, T> {
    private final Calls calls;

    ObservedFlux(Calls calls, Flux<T> source) {
      super(source);
      this.calls = calls;
    }

    @Override
    public void subscribe(CoreSubscriber<? super T> actual) {
      ReactorOperations.subscribe(source, actual, calls, false);
    }
  }

  private static final class ObservedCoreSubscriber<T> extends ObservedSubscriber<T>
      implements CoreSubscriber<T> {
    private final CoreSubscriber<? super T> actual;

    ObservedCoreSubscriber(CoreSubscriber<? super T> actual, PendingCall call, boolean single) {
      super(actual, call, single);
      this.actual = actual;
    }

    @Override
    public Context currentContext() {
      return actual.currentContext();
    }
  }
}
