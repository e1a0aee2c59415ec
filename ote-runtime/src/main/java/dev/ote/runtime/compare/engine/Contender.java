package dev.ote.runtime.compare.engine;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A subject in a fixture, as the comparison sees it: what it has shown so far, and whether it is
 * still there to be called.
 */
final class Contender {
  private final Subject subject;
  private final String fixture;
  private final Calls calls;
  private final Worker worker;
  private double[] samples = {};
  private int collected;
  private @Nullable Outcome end;
  private boolean stillRunning;

  /** How many calls a repetition has. */
  long batch = 1;

  /** Whether warm-up ended because the durations no longer changed. */
  boolean steady;

  Contender(Subject subject, Calls calls, Fixture fixture, Worker worker) {
    this.subject = subject;
    this.fixture = fixture.name();
    this.calls = calls;
    this.worker = worker;
  }

  String name() {
    return subject.name();
  }

  /** The fixture's name. */
  String fixture() {
    return fixture;
  }

  /** Whether it can be called: it has what it needs, and has not hung. */
  boolean isAlive() {
    return end == null;
  }

  /** Leaves it out, for a reason that is known already. */
  void exclude(Outcome reason) {
    end = reason;
  }

  /** Why it cannot be called. */
  @Nullable Outcome end() {
    return end;
  }

  /** Whether something that timed out may still go on. */
  boolean isStillRunning() {
    return stillRunning;
  }

  /** What went wrong in teardowns. */
  List<String> problems() {
    return calls.problems();
  }

  /** Nanoseconds a call, in the order of time. */
  double[] samples() {
    return samples.clone();
  }

  /** How many of the samples saw a garbage collection. */
  int collected() {
    return collected;
  }

  void setUp() {
    step(
        () -> {
          calls.setUp();
          return null;
        });
  }

  void tearDown() {
    try {
      worker.call(
          () -> {
            calls.tearDown();
            return null;
          });
    } catch (Worker.TimeoutException late) {
      stillRunning |= !late.ended();
    } catch (Worker.FailedException never) {
      throw new IllegalStateException(never.failure());
    }
  }

  /** Calls it so many times; null where it is not, or no longer, alive. */
  Calls.@Nullable Run run(long times) {
    return step(() -> calls.run(times));
  }

  private <T> @Nullable T step(Callable<@Nullable T> task) {
    if (!isAlive()) {
      return null;
    }
    try {
      return worker.call(task);
    } catch (CancellationException interrupted) {
      calls.cancel();
      throw interrupted;
    } catch (Worker.TimeoutException late) {
      calls.cancel();
      stillRunning |= !late.ended();
      end =
          calls.phase() == Calls.Phase.SET_UP
              ? new Outcome.NotSetUp("has no input: the set-up did not end in time")
              : new Outcome.TimedOut(worker.timeout());
    } catch (Worker.FailedException failed) {
      if (!(failed.failure() instanceof Calls.SetUpException thrown)) {
        throw new IllegalStateException("the comparison's clock failed", failed.failure());
      }
      end = new Outcome.NotSetUp("has no input: the set-up threw " + thrown.getMessage());
    }
    return null;
  }

  void add(double nanosACall, boolean sawCollection) {
    samples = Arrays.copyOf(samples, samples.length + 1);
    samples[samples.length - 1] = nanosACall;
    collected += sawCollection ? 1 : 0;
  }
}
