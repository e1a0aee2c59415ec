package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** Two threads whose calls are a sample, and stand for others. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(id = "2, 2, 12", expect = ACCEPTABLE, desc = "both")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class SharedLedgerSamples {
  private final Ledger ledger = Ledger.shared();

  @Actor
  public void first() {
    ledger.sampled(Outcome.SUCCESS, 5000, 8);
  }

  @Actor
  public void second() {
    ledger.sampled(Outcome.SUCCESS, 5000, 4);
  }

  @Arbiter
  public void result(LLL_Result result) {
    Tally tally = Tally.empty();
    ledger.addTo(tally, Outcome.SUCCESS);
    HistogramSnapshot all = tally.toSnapshot();
    result.r1 = all.count();
    result.r2 = all.timed();
    result.r3 = all.weight();
  }
}
