package dev.ote.reactive;

import dev.ote.runtime.Operation;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** As much of the adapter as the wrapper calls. */
public final class ReactorOperations {
  private ReactorOperations() {}

  public static <T> Mono<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      Mono<T> mono) {
    return mono;
  }

  public static <T> Flux<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      Flux<T> flux) {
    return flux;
  }
}
