package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** Two threads that make the buckets of a rare outcome in a shared ledger. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(id = "2", expect = ACCEPTABLE, desc = "both")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class SharedLedgerSameOutcome {
  private final Ledger ledger = Ledger.shared();

  @Actor
  public void first() {
    ledger.ended(Outcome.CANCELLED, 5000);
  }

  @Actor
  public void second() {
    ledger.ended(Outcome.CANCELLED, 5000);
  }

  @Arbiter
  public void result(L_Result result) {
    Tally tally = Tally.empty();
    ledger.addTo(tally, Outcome.CANCELLED);
    result.r1 = tally.toSnapshot().count();
  }
}
