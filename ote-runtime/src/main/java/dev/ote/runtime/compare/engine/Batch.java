package dev.ote.runtime.compare.engine;

import org.jspecify.annotations.Nullable;

/**
 * Calls a body again and again, such that the JIT compiler can neither leave a call out nor do its
 * work once for all. An interface, so that {@link BatchLoop} can be there more than once.
 */
interface Batch {
  /** Sets what the next calls call. */
  void prepare(Body body, @Nullable Object input);

  /** Calls it so many times, one after the other. */
  void run(long calls);

  /** Lets {@link #run} end after the present call. Any thread may ask for it. */
  void cancel();

  /** How many calls threw since the last {@link #prepare}. */
  long failures();

  /** What the last call returned. */
  @Nullable Object lastResult();

  /** What the last call that failed threw, or null. */
  @Nullable Throwable lastFailure();
}
