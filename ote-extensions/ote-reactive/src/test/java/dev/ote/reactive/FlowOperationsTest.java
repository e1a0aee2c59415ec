package dev.ote.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlowOperationsTest {
  private final Probe probe = new Probe();

  @Test
  void nothingStartsBeforeItIsSubscribedTo() {
    Flow.Publisher<String> observed = observe(source(s -> s.onComplete()));
    assertThat(probe.calls()).isEqualTo("0 started:");

    observed.subscribe(new Recorder());
    observed.subscribe(new Recorder());
    assertThat(probe.calls()).isEqualTo("2 started: 2 success");
  }

  @Test
  void lastsFromSubscriptionToTermination() {
    Flow.Publisher<String> observed =
        observe(
            source(
                s -> {
                  probe.advance(5);
                  s.onNext("a");
                  probe.advance(6);
                  s.onComplete();
                }));
    probe.advance(100);
    observed.subscribe(new Recorder());
    assertThat(probe.totalNanos()).isEqualTo(11);
  }

  @Test
  void errorsAreJudged() {
    observe(source(s -> s.onError(new IllegalStateException()))).subscribe(new Recorder());
    observe(source(s -> s.onError(new IOException()))).subscribe(new Recorder());
    assertThat(probe.calls()).isEqualTo("2 started: 1 failure 1 expected");
  }

  @Test
  void cancellationEndsTheCallOnce() {
    Flow.Publisher<String> source =
        source(
            s -> {
              s.onNext("a");
              s.onNext("b"); // may still come after a cancellation
              s.onComplete();
            });
    sameSignals(source, recorder -> recorder.cancelAt = "a");
    assertThat(probe.calls()).isEqualTo("1 started: 1 cancelled");
  }

  @Test
  void cancellationWithinOnSubscribe() {
    sameSignals(source(s -> {}), recorder -> recorder.cancelAt = "onSubscribe");
    assertThat(probe.calls()).isEqualTo("1 started: 1 cancelled");
  }

  @Test
  void cancellationAfterTheEndChangesNothing() {
    sameSignals(source(s -> s.onComplete()), recorder -> recorder.cancelAt = "onComplete");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void subscriberThatThrowsIsHeard() {
    Flow.Publisher<String> source =
        source(
            s -> {
              s.onNext("a");
              s.onComplete();
            });
    sameSignals(source, recorder -> recorder.throwAt = "a");
    assertThat(probe.calls()).isEqualTo("1 started: 1 cancelled");
    sameSignals(source, recorder -> recorder.throwAt = "onSubscribe");
    assertThat(probe.calls()).isEqualTo("2 started: 2 cancelled");
    sameSignals(source, recorder -> recorder.throwAt = "onComplete");
    assertThat(probe.calls()).isEqualTo("3 started: 1 success 2 cancelled");
  }

  @Test
  void publisherThatThrowsIsHeard() {
    Flow.Publisher<String> hostile =
        subscriber -> {
          throw new IllegalStateException("closed");
        };
    sameSignals(hostile, recorder -> {});
    assertThat(probe.calls()).isEqualTo("1 started: 1 failure");
  }

  @Test
  void publisherThatBreaksEveryRuleIsNotMended() {
    Flow.Publisher<String> wild =
        subscriber -> {
          subscriber.onNext("early");
          subscriber.onSubscribe(new Demand(subscriber, s -> s.onNext("c")));
          subscriber.onSubscribe(new Demand(subscriber, s -> s.onNext("d")));
          subscriber.onSubscribe(null);
          subscriber.onNext(null);
          subscriber.onComplete();
          subscriber.onError(null);
          subscriber.onNext("late");
          subscriber.onError(new IllegalStateException("late"));
          subscriber.onComplete();
        };
    sameSignals(wild, recorder -> {});
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void cancellingASecondSubscriptionIsNoEnd() {
    Flow.Publisher<String> twice =
        subscriber -> {
          subscriber.onSubscribe(new Demand(subscriber, s -> {}));
          subscriber.onSubscribe(new Demand(subscriber, s -> {}));
          subscriber.onComplete();
        };
    sameSignals(twice, recorder -> recorder.cancelAt = "second onSubscribe");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void noSubscriberIsRefusedByThePublisher() {
    try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
      Flow.Publisher<String> observed = observe(publisher);
      assertThatThrownBy(() -> subscribeNull(observed)).isInstanceOf(NullPointerException.class);
    }
    assertThat(probe.calls()).isEqualTo("0 started:");
  }

  @Test
  void noPublisherStaysNone() {
    assertThat(FlowOperations.observe(probe.operation, probe::start, Probe::expected, null))
        .isNull();
  }

  @Test
  void asynchronousPublisher() throws InterruptedException {
    Recorder recorder = new Recorder();
    try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
      observe(publisher).subscribe(recorder);
      for (int i = 0; i < 1000; i++) {
        publisher.submit("item");
      }
    }
    assertThat(recorder.ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(recorder.seen).hasSize(1002).endsWith("onComplete");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  /** Plays a publisher alone and observed, to subscribers that do the same. */
  private void sameSignals(Flow.Publisher<String> publisher, Consumer<Recorder> behaviour) {
    Recorder plain = new Recorder();
    behaviour.accept(plain);
    plain.subscribeTo(publisher);
    Recorder observed = new Recorder();
    behaviour.accept(observed);
    observed.subscribeTo(observe(publisher));
    assertThat(observed.seen).isEqualTo(plain.seen).isNotEmpty();
  }

  private Flow.Publisher<String> observe(Flow.Publisher<String> publisher) {
    return FlowOperations.observe(probe.operation, probe::start, Probe::expected, publisher);
  }

  private static Flow.Publisher<String> source(Consumer<Subscriber<? super String>> signals) {
    return subscriber -> subscriber.onSubscribe(new Demand(subscriber, signals));
  }

  @SuppressWarnings("NullAway") // hostile on purpose
  private static void subscribeNull(Flow.Publisher<String> publisher) {
    publisher.subscribe(null);
  }

  /** Emits all it has at the first demand, and repeats what is asked of it. */
  private static final class Demand implements Subscription {
    private final Subscriber<? super String> subscriber;
    private @Nullable Consumer<Subscriber<? super String>> signals;

    Demand(Subscriber<? super String> subscriber, Consumer<Subscriber<? super String>> signals) {
      this.subscriber = subscriber;
      this.signals = signals;
    }

    @Override
    public void request(long n) {
      subscriber.onNext("requested " + n);
      Consumer<Subscriber<? super String>> now = signals;
      signals = null;
      if (now != null) {
        now.accept(subscriber);
      }
    }

    @Override
    public void cancel() {
      subscriber.onNext("cancelled");
    }
  }

  private static final class Recorder implements Subscriber<String> {
    final List<String> seen = new ArrayList<>();
    final CountDownLatch ended = new CountDownLatch(1);
    @Nullable String cancelAt;
    @Nullable String throwAt;
    private final List<@Nullable Subscription> subscriptions = new ArrayList<>();

    void subscribeTo(Flow.Publisher<String> publisher) {
      try {
        publisher.subscribe(this);
        seen.add("subscribed");
      } catch (RuntimeException thrown) {
        seen.add("thrown " + thrown);
      }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscriptions.add(subscription);
      see(subscriptions.size() == 1 ? "onSubscribe" : "second onSubscribe");
      if (subscription != null) {
        subscription.request(Long.MAX_VALUE);
      }
    }

    @Override
    public void onNext(String item) {
      see(String.valueOf(item));
    }

    @Override
    public void onError(Throwable failure) {
      see("onError " + failure);
    }

    @Override
    public void onComplete() {
      see("onComplete");
      ended.countDown();
    }

    private void see(String signal) {
      seen.add(signal);
      Subscription last =
          subscriptions.isEmpty() ? null : subscriptions.get(subscriptions.size() - 1);
      if (signal.equals(cancelAt) && last != null) {
        last.cancel();
      }
      if (signal.equals(throwAt)) {
        throw new IllegalArgumentException("thrown at " + signal);
      }
    }
  }
}
