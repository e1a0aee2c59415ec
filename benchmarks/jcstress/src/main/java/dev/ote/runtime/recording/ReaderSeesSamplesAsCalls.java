package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.HistogramSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/** A reader beside a thread that samples: never more timed calls than calls. */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "nothing yet")
@org.openjdk.jcstress.annotations.Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "counted")
@org.openjdk.jcstress.annotations.Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "and timed")
@org.openjdk.jcstress.annotations.Outcome(
    id = "2, 1",
    expect = ACCEPTABLE,
    desc = "and one that is not")
@org.openjdk.jcstress.annotations.Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "both counted")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class ReaderSeesSamplesAsCalls {
  private final CallRecorder recorder = new CallRecorder();

  @Actor
  public void writer() {
    long unused = recorder.ledger().sampled(Outcome.SUCCESS, 5000, 8);
    recorder.ledger().untimed(Outcome.SUCCESS);
  }

  @Actor
  public void reader(LL_Result result) {
    HistogramSnapshot all = recorder.snapshot(Outcome.SUCCESS);
    result.r1 = all.count();
    result.r2 = all.timed();
  }
}
