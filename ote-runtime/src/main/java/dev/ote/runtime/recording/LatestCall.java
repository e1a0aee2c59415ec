package dev.ote.runtime.recording;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/**
 * How the latest call fares that a ledger's owner began there: nothing, it runs, it ended and its
 * duration is noted, or that is being put where it belongs. All in one {@code long}, so that a call
 * costs one store when it begins and one when it ends.
 *
 * <p>Written by the owner alone; any number of readers.
 */
abstract class LatestCall extends Padding {
  /** There is none. */
  static final long NONE = Long.MIN_VALUE;

  /** It has not ended. */
  static final long RUNNING = Long.MIN_VALUE + 1;

  /** There never is one: the ledger has no owner. */
  static final long SHARED = Long.MIN_VALUE + 2;

  /**
   * How often a reader looks whether an owner is done with settling before it pauses, and how long.
   */
  private static final int SPINS = 100;

  private static final long PAUSE_NANOS = 10_000;

  /**
   * How long a reader waits for that. It takes the owner some instructions; but it may have lost
   * its core meanwhile, or be held by a debugger, or have died there of a stack overflow.
   */
  private static final long PATIENCE_NANOS = 1_000_000_000;

  private static final VarHandle LATEST;

  static {
    try {
      LATEST = MethodHandles.lookup().findVarHandle(LatestCall.class, "latest", long.class);
    } catch (ReflectiveOperationException impossible) {
      throw new ExceptionInInitializerError(impossible);
    }
  }

  /** A state; or the duration that is noted; or the complement of the one that is being settled. */
  private long latest;

  LatestCall(boolean owned) {
    latest = owned ? NONE : SHARED;
  }

  /** For the owner: a state, or the duration that is noted. */
  final long latest() {
    return latest;
  }

  /** Says that a call runs, or none; all that was written before is seen by who sees this. */
  final void latest(long state) {
    LATEST.setRelease(this, state);
  }

  /** Says that a noted duration is about to be counted, which must be done by releases. */
  final void settling(long nanos) {
    latest = ~nanos;
  }

  /** For any reader: whether the latest call runs. */
  final boolean isRunning() {
    return (long) LATEST.getAcquire(this) == RUNNING;
  }

  /** For any reader: the duration that is noted, or a negative number. */
  final long noted() {
    long seen = (long) LATEST.getAcquire(this);
    return isBeingSettled(seen) ? notedSoon() : seen;
  }

  private long notedSoon() {
    long begin = System.nanoTime();
    for (int tries = 0; System.nanoTime() - begin < PATIENCE_NANOS; tries++) {
      long seen = (long) LATEST.getAcquire(this);
      if (!isBeingSettled(seen)) {
        return seen;
      }
      if (tries < SPINS) {
        Thread.onSpinWait();
      } else {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    return NONE;
  }

  private static boolean isBeingSettled(long seen) {
    return seen < 0 && seen > SHARED;
  }
}
