package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** A thread that reads the sums of a ledger that nobody owns while another writes there. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = "2, 5000, true",
    expect = ACCEPTABLE,
    desc = "all, also what came while they were added up")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class SharedLedgerIsAddedUp {
  private final Ledger ledger = Ledger.shared();

  private final CallSums sums = new CallSums();

  @Actor
  public void writer() {
    ledger.ended(Outcome.SUCCESS, 5000);
    ledger.ended(Outcome.SUCCESS, 0);
  }

  @Actor
  public void reader() {
    long unused = ledger.addTo(sums);
  }

  @Arbiter
  public void result(LLL_Result result) {
    sums.clear();
    long unused = ledger.addTo(sums);
    result.r1 = sums.weight();
    result.r2 = sums.totalNanos();
    result.r3 = sums.goodLogs() == Logarithms.of(5000);
  }
}
