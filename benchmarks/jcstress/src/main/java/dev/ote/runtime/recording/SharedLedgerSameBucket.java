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

/** Two threads in one bucket of a ledger that nobody owns; the first to come makes the octave. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = "2, 10000, 5000-5000",
    expect = ACCEPTABLE,
    desc = "both")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class SharedLedgerSameBucket {
  private final Ledger ledger = Ledger.shared();

  @Actor
  public void first() {
    ledger.ended(Outcome.SUCCESS, 5000);
  }

  @Actor
  public void second() {
    ledger.ended(Outcome.SUCCESS, 5000);
  }

  @Arbiter
  public void result(LLL_Result result) {
    Tally tally = Tally.empty();
    ledger.addTo(tally, Outcome.SUCCESS);
    HistogramSnapshot all = tally.toSnapshot();
    result.r1 = all.count();
    result.r2 = all.totalNanos();
    result.r3 = all.minNanos() + "-" + all.maxNanos();
  }
}
