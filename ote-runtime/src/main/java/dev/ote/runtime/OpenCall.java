package dev.ote.runtime;

import dev.ote.runtime.timing.CallTimer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A logged call that runs on the current thread, and the context around it, to be restored.
 *
 * <p>A thread's open calls are a stack. A call that ends takes those above it along: they never
 * ended, or end elsewhere. Where no call is left, the thread holds nothing. A thread on which calls
 * are begun and never ended gets its first context back when they are {@value #MAX}.
 */
final class OpenCall {
  private static final int MAX = 256;

  private static final int OPERATION = 0;
  private static final int CORRELATION_ID = 1;
  private static final int OUTER_OPERATION = 2;
  private static final int OUTER_CORRELATION_ID = 3;
  private static final int TOKEN = 4;

  /** Of the JDK's types only: what a thread holds must not hold our class loader. */
  private static final ThreadLocal<@Nullable Deque<@Nullable Object[]>> CALLS = new ThreadLocal<>();

  private final @Nullable Object[] state;

  private OpenCall(@Nullable Object[] state) {
    this.state = state;
  }

  /** Opens a call on this thread, in a context of its own. */
  static OpenCall begin(String operation, CorrelationIds ids, Faults faults) {
    Deque<@Nullable Object[]> calls = calls();
    if (calls != null && calls.size() >= MAX) {
      outer(calls.getLast()).set(faults);
      calls = null;
    }
    if (calls == null) {
      calls = new ArrayDeque<>();
      CALLS.set(calls);
    }
    CallContext outer = CallContext.current(faults);
    String known = outer.correlationId();
    String id = known == null ? ids.next() : known;
    @Nullable Object[] state = {operation, id, outer.operation(), known, null};
    calls.push(state);
    OpenCall call = new OpenCall(state);
    call.context().set(faults);
    return call;
  }

  /** Makes the call known by what its end will be told by; ends it at once where that is none. */
  void begun(long token, Faults faults) {
    state[TOKEN] = token;
    if (token == CallTimer.OFF) {
      end(faults);
    }
  }

  /** The open call of an operation and a token, without those above it; null where it is gone. */
  static @Nullable OpenCall find(String operation, long token) {
    Deque<@Nullable Object[]> calls = calls();
    if (calls == null) {
      return null;
    }
    for (@Nullable Object[] state : calls) {
      if (Long.valueOf(token).equals(state[TOKEN]) && operation.equals(state[OPERATION])) {
        while (calls.peek() != state) {
          calls.pop();
        }
        return new OpenCall(state);
      }
    }
    return null;
  }

  /** The context of the call itself. */
  CallContext context() {
    return new CallContext((String) state[OPERATION], (String) state[CORRELATION_ID]);
  }

  /** Closes the call, the innermost one of this thread: what was before it is restored. */
  void end(Faults faults) {
    Deque<@Nullable Object[]> calls = calls();
    if (calls != null && calls.peek() == state) {
      calls.pop();
      if (calls.isEmpty()) {
        CALLS.remove();
      }
    }
    outer(state).set(faults);
  }

  private static @Nullable Deque<@Nullable Object[]> calls() {
    Deque<@Nullable Object[]> calls = CALLS.get();
    if (calls == null) {
      CALLS.remove(); // Or asking would leave an entry.
    }
    return calls;
  }

  private static CallContext outer(@Nullable Object[] state) {
    return new CallContext((String) state[OUTER_OPERATION], (String) state[OUTER_CORRELATION_ID]);
  }

  /**
   * Sets this thread's open calls aside.
   *
   * @return brings them back, and forgets those that were opened since
   */
  static Runnable setAside() {
    Deque<@Nullable Object[]> calls = calls();
    CALLS.remove();
    return () -> {
      if (calls == null) {
        CALLS.remove();
      } else {
        CALLS.set(calls);
      }
    };
  }
}
