package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** Two threads whose calls end differently. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = "1, 1",
    expect = ACCEPTABLE,
    desc = "each where it belongs")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class TwoThreadsTwoOutcomes {
  private final CallRecorder recorder = new CallRecorder();

  @Actor
  public void first() {
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
  }

  @Actor
  public void second() {
    recorder.ledger().ended(Outcome.FAILURE, 5000);
  }

  @Arbiter
  public void result(LL_Result result) {
    result.r1 = recorder.snapshot(Outcome.SUCCESS).count();
    result.r2 = recorder.snapshot(Outcome.FAILURE).count();
  }
}
