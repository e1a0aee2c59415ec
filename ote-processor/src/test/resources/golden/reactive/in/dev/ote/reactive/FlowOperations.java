package dev.ote.reactive;

import dev.ote.runtime.Operation;
import java.util.concurrent.Flow;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** As much of the adapter as the wrapper calls. */
public final class FlowOperations {
  private FlowOperations() {}

  public static <T> Flow.Publisher<T> observe(
      Operation operation,
      LongSupplier start,
      Predicate<? super Throwable> expected,
      Flow.Publisher<T> publisher) {
    return publisher;
  }
}
