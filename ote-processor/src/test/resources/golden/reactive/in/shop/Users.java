package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.annotations.Sensitive;
import io.reactivex.rxjava3.core.Single;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.concurrent.Flow;
import reactor.core.publisher.ConnectableFlux;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Observe
@SuppressWarnings("rawtypes")
public interface Users extends All<Flux<String>> {
  Mono<String> load(String id);

  @Observe(
      arguments = true,
      result = true,
      expected = {NoSuchElementException.class, IOException.class})
  Mono<? extends Number> count(String ReactorOperations, @Sensitive int start) throws IOException;

  <T extends Comparable<T>> Flow.Publisher<T> sorted(Iterable<? extends T> failure);

  Mono raw(Object... value);

  <T extends Number> Mono<? super T> wild();

  <M extends Mono<String>> M same(M mono);

  ConnectableFlux<String> shared();

  Single<String> one();

  @NotObserved("a stub")
  Mono<Void> nothing();
}
