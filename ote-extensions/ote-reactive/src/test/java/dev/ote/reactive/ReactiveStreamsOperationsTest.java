package dev.ote.reactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Flowable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class ReactiveStreamsOperationsTest {
  private final Probe probe = new Probe();

  @Test
  void plainPublisher() {
    Publisher<String> observed = observe(subscriber -> Flux.just("a", "b").subscribe(subscriber));
    assertThat(probe.calls()).isEqualTo("0 started:");
    Recorder recorder = new Recorder();
    observed.subscribe(recorder);
    assertThat(recorder.seen).containsExactly("onSubscribe", "a", "b", "complete");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void plainPublisherThatFails() {
    Recorder recorder = new Recorder();
    observe(subscriber -> Flux.<String>error(new IllegalStateException("no")).subscribe(subscriber))
        .subscribe(recorder);
    assertThat(recorder.seen).containsExactly("onSubscribe", "java.lang.IllegalStateException: no");
    assertThat(probe.calls()).isEqualTo("1 started: 1 failure");
  }

  @Test
  void knownPublishersStayWhatTheyAre() {
    assertThat(observe(Mono.just("a"))).isInstanceOf(Mono.class);
    assertThat(observe(Flux.just("a"))).isInstanceOf(Flux.class);
    assertThat(observe(Flowable.just("a"))).isInstanceOf(Flowable.class);
    assertThat(Mono.from(observe(Mono.just("a"))).block()).isEqualTo("a");
    assertThat(Flowable.fromPublisher(observe(Flowable.just("a"))).blockingLast()).isEqualTo("a");
    assertThat(probe.calls()).isEqualTo("2 started: 2 success");
  }

  @Test
  void contextPassesAPlainPublisher() {
    Publisher<String> observed =
        observe(
            subscriber ->
                Flux.deferContextual(context -> Flux.just(context.<String>get("user")))
                    .subscribe(subscriber));
    assertThat(Flux.from(observed).contextWrite(c -> c.put("user", "bob")).blockLast())
        .isEqualTo("bob");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void subscribersMeetTheirOwnKind() {
    List<String> kinds = new ArrayList<>();
    Publisher<String> source =
        subscriber -> {
          kinds.add(
              subscriber instanceof CoreSubscriber
                  ? "Reactor"
                  : subscriber instanceof io.reactivex.rxjava3.core.FlowableSubscriber
                      ? "RxJava"
                      : "other");
          Flux.just("a").subscribe(subscriber);
        };
    Publisher<String> observed = observe(source);
    assertThat(Flux.from(observed).blockLast()).isEqualTo("a");
    observed.subscribe(new io.reactivex.rxjava3.subscribers.TestSubscriber<>());
    observed.subscribe(new Recorder());
    assertThat(kinds).containsExactly("Reactor", "RxJava", "other");
    assertThat(probe.calls()).isEqualTo("3 started: 3 success");
  }

  @Test
  void noPublisherStaysNone() {
    Publisher<String> none = null;
    assertThat(
            ReactiveStreamsOperations.observe(probe.operation, probe::start, Probe::expected, none))
        .isNull();
  }

  private Publisher<String> observe(Publisher<String> publisher) {
    return ReactiveStreamsOperations.observe(
        probe.operation, probe::start, Probe::expected, publisher);
  }

  private static final class Recorder implements Subscriber<String> {
    final List<String> seen = new ArrayList<>();

    @Override
    public void onSubscribe(Subscription subscription) {
      seen.add("onSubscribe");
      subscription.request(10);
    }

    @Override
    public void onNext(String value) {
      seen.add(value);
    }

    @Override
    public void onError(Throwable failure) {
      seen.add(failure.toString());
    }

    @Override
    public void onComplete() {
      seen.add("complete");
    }
  }
}
