package dev.ote.runtime.resource;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The measured calls under way on the current thread, innermost last, each with what the thread had
 * taken when it began.
 *
 * <p>A thread keeps nothing unless such a call runs, and then an array of numbers: it can hold no
 * class loader. A call that never ends, or ends on another thread, is dropped when one around it
 * ends, or when there are {@value #MAX} of them.
 */
final class OpenCalls {
  static final int OPERATION = 0;
  static final int TOKEN = 1;
  static final int CPU = 2;
  static final int BYTES = 3;

  /** How many measured calls ended within this one. */
  static final int NESTED = 4;

  private static final int WIDTH = 5;
  private static final int MAX = 256;

  /** Of the array's first element: where the next call goes. */
  private static final int NEXT = 0;

  private static final ThreadLocal<long @Nullable []> CALLS = new ThreadLocal<>();

  private OpenCalls() {}

  /** The calls, with room for another. */
  static long[] withRoom() {
    long[] calls = CALLS.get();
    if (calls == null) {
      calls = new long[1 + 4 * WIDTH];
      calls[NEXT] = 1;
      CALLS.set(calls);
    } else if (next(calls) + WIDTH > calls.length) {
      calls = grown(calls);
      CALLS.set(calls);
    }
    return calls;
  }

  private static long[] grown(long[] calls) {
    if (calls.length < 1 + MAX * WIDTH) {
      return Arrays.copyOf(calls, Math.min(1 + MAX * WIDTH, 2 * calls.length));
    }
    calls[NEXT] = 1; // So many do not run: they were never ended.
    return calls;
  }

  /** The calls; null where there is none. */
  static long @Nullable [] get() {
    return CALLS.get();
  }

  /** Where the next call is to be put. */
  static int next(long[] calls) {
    return (int) calls[NEXT];
  }

  /** Puts a call, whose readings are there, behind the others. */
  static void push(long[] calls, long operation, long token) {
    int at = next(calls);
    calls[at + OPERATION] = operation;
    calls[at + TOKEN] = token;
    calls[at + NESTED] = 0;
    calls[NEXT] = (long) at + WIDTH;
  }

  /** Where the innermost call of an operation with a token is; negative where there is none. */
  static int find(long[] calls, long operation, long token) {
    for (int at = next(calls) - WIDTH; at > 0; at -= WIDTH) {
      if (calls[at + TOKEN] == token && calls[at + OPERATION] == operation) {
        return at;
      }
    }
    return -1;
  }

  /** Takes a call away, and all within it. */
  static void pop(long[] calls, int at) {
    if (at == 1) {
      CALLS.remove();
      return;
    }
    calls[at - WIDTH + NESTED] += 1 + calls[at + NESTED];
    calls[NEXT] = at;
  }
}
