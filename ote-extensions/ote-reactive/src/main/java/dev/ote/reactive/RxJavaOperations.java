package dev.ote.reactive;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PendingCall;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/** Observes sources of RxJava 3. */
@SuppressWarnings({
  "exports", // annotations and optional libraries: see module-info
  "NullAway" // no type says "null where the argument is"
})
public final class RxJavaOperations {
  private RxJavaOperations() {}

  /**
   * A {@code Flowable} whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param flowable the source that does the work
   * @param <T> what it emits
   * @return the observed source; null where {@code flowable} is null
   */
  public static <T> Flowable<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Flowable<T> flowable) {
    return flowable == null
        ? null
        : new ObservedFlowable<>(new Calls(operation, start, expected), flowable);
  }

  /**
   * An {@code Observable} whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param observable the source that does the work
   * @param <T> what it emits
   * @return the observed source; null where {@code observable} is null
   */
  public static <T> Observable<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Observable<T> observable) {
    return observable == null
        ? null
        : new RxSources.OfObservable<>(new Calls(operation, start, expected), observable);
  }

  /**
   * A {@code Single} whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param single the source that does the work
   * @param <T> what it emits
   * @return the observed source; null where {@code single} is null
   */
  public static <T> Single<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Single<T> single) {
    return single == null
        ? null
        : new RxSources.OfSingle<>(new Calls(operation, start, expected), single);
  }

  /**
   * A {@code Maybe} whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param maybe the source that does the work
   * @param <T> what it emits
   * @return the observed source; null where {@code maybe} is null
   */
  public static <T> Maybe<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Maybe<T> maybe) {
    return maybe == null
        ? null
        : new RxSources.OfMaybe<>(new Calls(operation, start, expected), maybe);
  }

  /**
   * A {@code Completable} whose subscriptions are observed.
   *
   * @param operation what each subscription is a call of
   * @param start begins a call and gives its token, such as {@link Operation#start()}; must not
   *     throw
   * @param expected tells the errors that are documented outcomes from failures
   * @param completable the source that does the work
   * @return the observed source; null where {@code completable} is null
   */
  public static Completable observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      @Nullable Completable completable) {
    return completable == null
        ? null
        : new RxSources.OfCompletable(new Calls(operation, start, expected), completable);
  }

  /** The observed publisher, where it is one of RxJava's. */
  static <T> @Nullable Publisher<T> observeKnown(Calls calls, Publisher<T> publisher) {
    return publisher instanceof Flowable<T> flowable
        ? new ObservedFlowable<>(calls, flowable)
        : null;
  }

  /** The observed subscriber, where it is one of RxJava's. */
  static <T> @Nullable Subscriber<T> observeKnown(Subscriber<? super T> actual, PendingCall call) {
    return actual instanceof FlowableSubscriber
        ? new ObservedFlowableSubscriber<>(actual, call)
        : null;
  }

  private static final class ObservedFlowable<T> extends Flowable<T> {
    private final Calls calls;
    private final Flowable<T> source;

    ObservedFlowable(Calls calls, Flowable<T> source) {
      this.calls = calls;
      this.source = source;
    }

    @Override
    protected void subscribeActual(Subscriber<? super T> actual) {
      calls.begin(call -> source.subscribe(new ObservedFlowableSubscriber<T>(actual, call)));
    }
  }

  private static final class ObservedFlowableSubscriber<T> extends ObservedSubscriber<T>
      implements FlowableSubscriber<T> {

    ObservedFlowableSubscriber(Subscriber<? super T> actual, PendingCall call) {
      super(actual, call, false);
    }
  }
}
