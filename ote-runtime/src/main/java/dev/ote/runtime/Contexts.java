package dev.ote.runtime;

import dev.ote.runtime.text.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Gives the logged calls of one operation their context. Asked only where the operation's {@link
 * Mode} says so; never throws.
 */
final class Contexts {
  private final String operation;
  private final CorrelationIds ids;
  private final Faults faults;

  Contexts(String operation, CorrelationIds ids, Faults faults) {
    this.operation = SafeText.escape(operation);
    this.ids = ids;
    this.faults = faults;
  }

  /** Opens a call; null where that fails. */
  @Nullable OpenCall begin() {
    try {
      return OpenCall.begin(operation, ids, faults);
    } catch (Throwable fault) {
      faults.contain(fault);
      return null;
    }
  }

  /** Goes back to a call that is about to end; null where it is not open on this thread. */
  @Nullable OpenCall resume(long token) {
    OpenCall call = find(token);
    if (call != null) {
      call.context().set(faults);
    }
    return call;
  }

  /** Ends a call's stay on this thread; null where it is not here. */
  @Nullable CallContext detach(long token) {
    OpenCall call = find(token);
    if (call == null) {
      return null;
    }
    call.end(faults);
    return call.context();
  }

  private @Nullable OpenCall find(long token) {
    try {
      return OpenCall.find(operation, token);
    } catch (Throwable fault) {
      faults.contain(fault);
      return null;
    }
  }
}
