package dev.ote.reactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

class ReactorOperationsTest {
  private final Probe probe = new Probe();

  @Test
  void eachSubscriptionIsACall() {
    Mono<Integer> mono = observe(Mono.just(1));
    assertThat(probe.calls()).isEqualTo("0 started:");

    StepVerifier.create(mono).expectNext(1).verifyComplete();
    StepVerifier.create(mono.repeat(2)).expectNext(1, 1, 1).verifyComplete();
    assertThat(probe.calls()).isEqualTo("4 started: 4 success");
  }

  @Test
  void monoWithoutValue() {
    StepVerifier.create(observe(Mono.empty())).verifyComplete();
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void fluxEndsWithItsCompletion() {
    StepVerifier.create(observe(Flux.range(0, 1000))).expectNextCount(1000).verifyComplete();
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void errorsAreTheSameObjectAndJudged() {
    IllegalStateException failure = new IllegalStateException("closed");
    StepVerifier.create(observe(Mono.error(failure)))
        .verifyErrorSatisfies(thrown -> assertThat(thrown).isSameAs(failure));
    StepVerifier.create(observe(Flux.error(new IOException()))).verifyError(IOException.class);
    StepVerifier.create(observe(Mono.error(new CancellationException())))
        .verifyError(CancellationException.class);
    assertThat(failure.getSuppressed()).isEmpty();
    assertThat(probe.calls()).isEqualTo("3 started: 1 failure 1 expected 1 cancelled");
  }

  @Test
  void retriesAreCallsOfTheirOwn() {
    AtomicReference<Integer> left = new AtomicReference<>(2);
    Mono<String> flaky =
        Mono.fromCallable(
            () -> {
              if (left.getAndUpdate(n -> n - 1) > 0) {
                throw new IllegalStateException();
              }
              return "done";
            });
    assertThat(observe(flaky).retry(5).block()).isEqualTo("done");
    assertThat(probe.calls()).isEqualTo("3 started: 1 success 2 failure");
  }

  @Test
  void cancellation() {
    TestPublisher<String> source = TestPublisher.create();
    StepVerifier.create(observe(source.flux()))
        .then(() -> source.next("a"))
        .expectNext("a")
        .thenCancel()
        .verify();
    source.assertCancelled();
    StepVerifier.create(observe(Mono.never())).thenCancel().verify();
    assertThatThrownBy(() -> observe(Mono.never()).block(Duration.ofMillis(10)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(probe.calls()).isEqualTo("3 started: 3 cancelled");
  }

  @Test
  void monoThatIsCancelledOnceItHasItsValueDidSucceed() {
    Mono<String> neverCompletes = Mono.fromDirect(Flux.just("a").concatWith(Flux.never()));
    assertThat(observe(neverCompletes).flux().next().block()).isEqualTo("a");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void whatSubscribersDoWithAValueIsNotMeasured() {
    Mono<String> slow =
        Mono.fromCallable(
            () -> {
              probe.advance(7);
              return "a";
            });
    observe(slow).doOnNext(value -> probe.advance(1000)).block();
    assertThat(probe.totalNanos()).isEqualTo(7);
  }

  @Test
  void demandIsPassedOn() {
    List<Long> plain = new ArrayList<>();
    List<Long> seen = new ArrayList<>();
    drain(Flux.range(0, 100).hide().doOnRequest(plain::add));
    drain(observe(Flux.range(0, 100).hide().doOnRequest(seen::add)));
    assertThat(seen).isEqualTo(plain).contains(3L);
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void contextPassesThrough() {
    Mono<String> user = Mono.deferContextual(context -> Mono.just(context.get("user")));
    StepVerifier.create(observe(user).contextWrite(context -> context.put("user", "bob")))
        .expectNext("bob")
        .verifyComplete();
    Flux<String> users = Flux.deferContextual(context -> Flux.just(context.<String>get("user")));
    StepVerifier.create(observe(users).contextWrite(context -> context.put("user", "eve")))
        .expectNext("eve")
        .verifyComplete();
    assertThat(probe.calls()).isEqualTo("2 started: 2 success");
  }

  @Test
  void threadsStayTheirs() {
    List<Integer> values =
        observe(Flux.range(0, 10_000).publishOn(Schedulers.parallel(), 16))
            .publishOn(Schedulers.boundedElastic(), 32)
            .collectList()
            .block(Duration.ofSeconds(10));
    assertThat(values).hasSize(10_000).isSorted();
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void fusedSourcesAndConsumersAgree() {
    StepVerifier.create(
            observe(Flux.range(0, 100).map(i -> i + 1).filter(i -> i % 2 == 0))
                .publishOn(Schedulers.immediate())
                .filter(i -> i > 50)
                .concatMap(i -> observe(Mono.just(i))))
        .expectNextCount(25)
        .verifyComplete();
    assertThat(probe.calls()).isEqualTo("26 started: 26 success");
  }

  @Test
  void sourceThatThrowsWhenSubscribedToEndsAsWithoutUs() {
    StackOverflowError failure = new StackOverflowError("made up");
    Mono<String> hostile =
        new Mono<>() {
          @Override
          public void subscribe(CoreSubscriber<? super String> actual) {
            throw failure;
          }
        };
    assertThat(outcome(hostile)).isEqualTo(outcome(observe(hostile)));
    Flux<String> polite =
        new Flux<>() {
          @Override
          public void subscribe(CoreSubscriber<? super String> actual) {
            throw new IllegalStateException("closed");
          }
        };
    assertThat(outcome(polite.next())).isEqualTo(outcome(observe(polite).next()));
    assertThat(probe.calls()).isEqualTo("2 started: 2 failure");
  }

  @Test
  void sourceThatBreaksItsRulesIsNotMended() {
    TestPublisher<String> wild =
        TestPublisher.createNoncompliant(
            TestPublisher.Violation.CLEANUP_ON_TERMINATE, TestPublisher.Violation.ALLOW_NULL);
    List<String> seen = new ArrayList<>();
    observe(wild.flux()).subscribe(recording(seen));
    wild.next("a").complete().next("late").error(new IllegalStateException("late"));
    assertThat(seen)
        .containsExactly("a", "complete", "late", "java.lang.IllegalStateException: late");
    assertThat(probe.calls()).isEqualTo("1 started: 1 success");
  }

  @Test
  void noSourceStaysNone() {
    Mono<String> mono = null;
    Flux<String> flux = null;
    assertThat(ReactorOperations.observe(probe.operation, probe::start, Probe::expected, mono))
        .isNull();
    assertThat(ReactorOperations.observe(probe.operation, probe::start, Probe::expected, flux))
        .isNull();
  }

  private <T> Mono<T> observe(Mono<T> mono) {
    return ReactorOperations.observe(probe.operation, probe::start, Probe::expected, mono);
  }

  private <T> Flux<T> observe(Flux<T> flux) {
    return ReactorOperations.observe(probe.operation, probe::start, Probe::expected, flux);
  }

  private static String outcome(Mono<String> mono) {
    try {
      return "returned " + mono.block();
    } catch (Throwable thrown) {
      return "thrown " + thrown;
    }
  }

  private static void drain(Flux<Integer> flux) {
    flux.subscribe(
        new BaseSubscriber<>() {
          @Override
          protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(3);
          }

          @Override
          protected void hookOnNext(Integer value) {
            request(value % 5 + 1);
          }
        });
  }

  private static CoreSubscriber<String> recording(List<String> seen) {
    return new CoreSubscriber<>() {
      @Override
      public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
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
    };
  }
}
