package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A reader that asks for the ended calls, then for those that run: no call is both. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = {"0, 0", "1, 0", "2, 0"},
    expect = ACCEPTABLE,
    desc = "none ran")
@org.openjdk.jcstress.annotations.Outcome(
    id = {"0, 1", "1, 1"},
    expect = ACCEPTABLE,
    desc = "one ran")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class ReaderSeesRunningOrEnded {
  private final CallRecorder recorder = new CallRecorder();

  @Actor
  public void writer() {
    recorder.ledger().begun();
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
    recorder.ledger().begun();
    recorder.ledger().ended(Outcome.FAILURE, 90);
  }

  @Actor
  public void reader(LL_Result result) {
    result.r1 =
        recorder.snapshot(Outcome.SUCCESS).count() + recorder.snapshot(Outcome.FAILURE).count();
    result.r2 = recorder.inFlight();
  }
}
