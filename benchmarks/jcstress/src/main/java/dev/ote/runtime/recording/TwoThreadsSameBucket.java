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

/** Two threads, each with its own ledger or not, in one bucket; the first to come make them. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = "2, 10000, 5000-5000",
    expect = ACCEPTABLE,
    desc = "both")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class TwoThreadsSameBucket {
  private final CallRecorder recorder = new CallRecorder();

  @Actor
  public void first() {
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
  }

  @Actor
  public void second() {
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
  }

  @Arbiter
  public void result(LLL_Result result) {
    HistogramSnapshot all = recorder.snapshot(Outcome.SUCCESS);
    result.r1 = all.count();
    result.r2 = all.totalNanos();
    result.r3 = all.minNanos() + "-" + all.maxNanos();
  }
}
