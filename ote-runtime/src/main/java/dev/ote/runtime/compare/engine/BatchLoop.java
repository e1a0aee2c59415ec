package dev.ote.runtime.compare.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The loop around a body.
 *
 * <ul>
 *   <li><b>Nothing is dead.</b> Each result is published by a release store that any thread might
 *       read, so the compiler must produce it.
 *   <li><b>Nothing is hoisted.</b> Body and input are read anew by an acquire load before each
 *       call. The compiler can't know that they stay the same, nor move the reads behind such a
 *       load out of the loop.
 *   <li><b>Nothing is shared.</b> {@link BatchLoops} defines this class anew for each
 *       implementation, so each has a call site, a type profile and a compiled loop of its own. In
 *       a shared loop the first body, or the one called most, would be inlined and the others not.
 * </ul>
 *
 * <p>An acquire load and a release store are plain instructions on x86, and cheap on ARM. What the
 * loop costs is the same for all bodies, and part of the durations: about a nanosecond.
 */
final class BatchLoop implements Batch {
  private final AtomicReference<@Nullable Body> body = new AtomicReference<>();
  private final AtomicReference<@Nullable Object> input = new AtomicReference<>();
  private final AtomicReference<@Nullable Object> sink = new AtomicReference<>();
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private long failures;

  @Override
  public void prepare(Body nextBody, @Nullable Object nextInput) {
    input.set(nextInput);
    body.set(nextBody);
    sink.set(null);
    failure.set(null);
    failures = 0;
  }

  @Override
  public void run(long calls) {
    for (long call = 0; call < calls; call++) {
      Body next = body.getAcquire();
      if (next == null) { // cancelled by its thread's owner
        return;
      }
      try {
        sink.setRelease(next.run(input.getAcquire()));
      } catch (Throwable thrown) { // also errors: they are outcomes
        failures++;
        failure.setRelease(thrown);
      }
    }
  }

  @Override
  public void cancel() {
    body.set(null);
  }

  @Override
  public long failures() {
    return failures;
  }

  @Override
  public @Nullable Object lastResult() {
    return sink.get();
  }

  @Override
  public @Nullable Throwable lastFailure() {
    return failure.get();
  }
}
