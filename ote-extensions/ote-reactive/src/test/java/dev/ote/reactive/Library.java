package dev.ote.reactive;

import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.concurrent.Flow;
import org.reactivestreams.Publisher;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One method for each kind of publisher; compiled with the processor, as users do. */
@Observe(expected = IOException.class)
public class Library {
  private final Throwable failure;

  public Library(Throwable failure) {
    this.failure = failure;
  }

  @Observe(arguments = true)
  public Mono<String> load(String isbn, @Sensitive String token) {
    if (token.isEmpty()) {
      throw new IllegalArgumentException("no token");
    }
    return Mono.just(isbn);
  }

  public Mono<String> mono() {
    return Mono.error(failure);
  }

  public Flux<String> flux() {
    return Flux.error(failure);
  }

  public Publisher<String> publisher() {
    return Mono.error(failure);
  }

  public Flow.Publisher<String> flow() {
    return JdkFlowAdapter.publisherToFlowPublisher(Mono.error(failure));
  }

  public Flowable<String> flowable() {
    return Flowable.error(failure);
  }

  public Observable<String> observable() {
    return Observable.error(failure);
  }

  public Single<String> single() {
    return Single.error(failure);
  }

  public Maybe<String> maybe() {
    return Maybe.error(failure);
  }

  public Completable completable() {
    return Completable.error(failure);
  }

  public Mono<Void> none() {
    return nothing();
  }

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // hostile on purpose
  private static <T> T nothing() {
    return null;
  }
}
