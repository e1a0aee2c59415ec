package dev.ote.reactive;

import dev.ote.runtime.Operation;
import dev.ote.runtime.PendingCall;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** The calls of a publisher: one for each subscription. */
record Calls(Operation operation, LongSupplier start, Predicate<? super Throwable> expected) {

  /** Begins a call and subscribes; what the publisher throws at that has failed the call. */
  void begin(Consumer<PendingCall> subscription) {
    PendingCall call = operation.pending(start.getAsLong(), expected);
    try {
      subscription.accept(call);
    } catch (Throwable thrown) {
      call.failed(thrown);
      throw thrown;
    }
  }
}
