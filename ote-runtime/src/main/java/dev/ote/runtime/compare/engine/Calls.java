package dev.ote.runtime.compare.engine;

import dev.ote.runtime.text.ErrorText;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Set-up, calls and teardown of one subject in one fixture: what runs on the worker's thread. Any
 * thread may cancel it; then it does no more than end what it began.
 */
final class Calls {
  private final Subject subject;
  private final Fixture fixture;
  private final Batch batch;
  private final LongSupplier ticker;
  private final AtomicReference<@Nullable Input> input = new AtomicReference<>();
  private final Set<String> problems = Collections.synchronizedSet(new LinkedHashSet<>());
  private volatile Phase phase = Phase.SET_UP;
  private volatile boolean cancelled;

  Calls(Subject subject, Fixture fixture, Batch batch, LongSupplier ticker) {
    this.subject = subject;
    this.fixture = fixture;
    this.batch = batch;
    this.ticker = ticker;
  }

  /** What is being done. */
  enum Phase {
    SET_UP,
    CALL,
    TEAR_DOWN
  }

  private record Input(@Nullable Object value) {}

  /**
   * Calls that have ended.
   *
   * @param nanos how long all took together
   * @param calls how many there were
   * @param failures how many of them threw
   * @param last how the last of them ended, or, if any threw, the last that did
   */
  record Run(long nanos, long calls, long failures, Outcome last) {
    boolean isMixed() {
      return failures != 0 && failures != calls;
    }

    double nanosACall() {
      return (double) nanos / calls;
    }
  }

  /** That a set-up threw: its cause. */
  static final class SetUpException extends Exception {
    private static final long serialVersionUID = 1L;

    SetUpException(Throwable cause) {
      super(ErrorText.of(cause, unused -> {}), cause);
    }
  }

  /** What is being done, or was when it was cancelled. */
  Phase phase() {
    return phase;
  }

  /** What went wrong in teardowns; each text once. */
  List<String> problems() {
    synchronized (problems) {
      return List.copyOf(problems);
    }
  }

  void cancel() {
    cancelled = true;
    batch.cancel();
  }

  /** Makes the input that all calls share, unless each has its own. */
  void setUp() throws SetUpException {
    if (!fixture.eachCall()) {
      makeInput();
    }
  }

  private void makeInput() throws SetUpException {
    phase = Phase.SET_UP;
    try {
      input.set(new Input(fixture.setup().call()));
    } catch (Throwable failure) {
      throw new SetUpException(failure);
    }
    if (cancelled) { // nobody waits for it any more
      tearDown();
    }
  }

  /** Disposes of the input that is there, once. */
  void tearDown() {
    Input made = input.getAndSet(null);
    if (made != null) {
      if (!cancelled) {
        phase = Phase.TEAR_DOWN;
      }
      try {
        fixture.teardown().dispose(made.value());
      } catch (Throwable failure) {
        problems.add("the teardown threw " + ErrorText.of(failure, unused -> {}));
      }
    }
  }

  /** Calls it so many times, at least once. */
  Run run(long times) throws SetUpException {
    if (!fixture.eachCall()) {
      return timed(times);
    }
    Run sum = one();
    while (sum.calls() < times && !cancelled) {
      Run next = one();
      sum =
          new Run(
              sum.nanos() + next.nanos(),
              sum.calls() + 1,
              sum.failures() + next.failures(),
              next.failures() == 0 && sum.failures() != 0 ? sum.last() : next.last());
    }
    return sum;
  }

  private Run one() throws SetUpException {
    makeInput();
    try {
      return timed(1);
    } finally {
      tearDown();
    }
  }

  private Run timed(long times) {
    Input present = input.get();
    batch.prepare(subject.body(), present == null ? null : present.value());
    if (cancelled) {
      batch.cancel();
    }
    phase = Phase.CALL;
    long begin = ticker.getAsLong();
    batch.run(times);
    long nanos = ticker.getAsLong() - begin;
    Throwable failure = batch.lastFailure();
    return new Run(
        Math.max(0, nanos), // a clock that was set back has nothing to say
        times,
        batch.failures(),
        failure != null ? new Outcome.Threw(failure) : new Outcome.Returned(batch.lastResult()));
  }
}
