package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A reader that asks for the ended calls, then for the begun ones: none ends that has not begun.
 */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(id = "0", expect = ACCEPTABLE, desc = "none runs")
@org.openjdk.jcstress.annotations.Outcome(id = "1", expect = ACCEPTABLE, desc = "one runs")
@org.openjdk.jcstress.annotations.Outcome(id = "2", expect = ACCEPTABLE, desc = "two run")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class ReaderSeesNoEndBeforeBegin {
  private final CallRecorder recorder = new CallRecorder();

  @Actor
  public void writer() {
    long unused = recorder.ledger().started();
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
    long unusedToo = recorder.ledger().started();
    recorder.ledger().ended(Outcome.SUCCESS, 90);
  }

  @Actor
  public void reader(L_Result result) {
    long ended = recorder.snapshot(Outcome.SUCCESS).count();
    result.r1 = recorder.starts() - ended;
  }
}
