package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/**
 * Two threads that want the ledger of an ended one: one gets it, and its owner is that one. Both
 * live on, unlike jcstress's own: the second might rightly follow the first.
 */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = "true, false",
    expect = ACCEPTABLE,
    desc = "the first")
@org.openjdk.jcstress.annotations.Outcome(
    id = "false, true",
    expect = ACCEPTABLE,
    desc = "the second")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "both, or none")
@State
public class OwnedLedgerIsTakenOverOnce {
  private static final Thread ENDED = ended();
  private static final Thread ONE = new Living();
  private static final Thread OTHER = new Living();

  private final Ledger ledger = Ledger.ownedBy(ENDED);

  @Actor
  public void first(ZZ_Result result) {
    result.r1 = ledger.takeOver(ONE) && ledger.isOwnedBy(ONE);
  }

  @Actor
  public void second(ZZ_Result result) {
    result.r2 = ledger.takeOver(OTHER) && ledger.isOwnedBy(OTHER);
  }

  private static Thread ended() {
    Thread thread = new Thread();
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return thread;
  }

  /** No lambda of the test's: that would wait for the test's class to be initialized. */
  private static final class Living extends Thread {
    Living() {
      setDaemon(true);
      start();
    }

    @Override
    public void run() {
      while (true) {
        LockSupport.park();
      }
    }
  }
}
