package dev.ote.runtime.recording;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.ote.runtime.snapshot.Outcome;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A reader of sums beside the owner of a ledger, who notes durations and settles them: as {@link
 * ReaderSeesNotedOnce}, for what is kept beside the buckets.
 */
@JCStressTest
@org.openjdk.jcstress.annotations.Outcome(
    id = "0, 0",
    expect = ACCEPTABLE,
    desc = "as far as it went")
@org.openjdk.jcstress.annotations.Outcome(
    id = "0, 1",
    expect = ACCEPTABLE,
    desc = "as far as it went")
@org.openjdk.jcstress.annotations.Outcome(
    id = "0, 2",
    expect = ACCEPTABLE,
    desc = "as far as it went")
@org.openjdk.jcstress.annotations.Outcome(
    id = "1, 1",
    expect = ACCEPTABLE,
    desc = "as far as it went")
@org.openjdk.jcstress.annotations.Outcome(
    id = "1, 2",
    expect = ACCEPTABLE,
    desc = "as far as it went")
@org.openjdk.jcstress.annotations.Outcome(
    id = "2, 2",
    expect = ACCEPTABLE,
    desc = "as far as it went")
@org.openjdk.jcstress.annotations.Outcome(expect = FORBIDDEN, desc = "lost or made up")
@State
public class ReaderSumsNotedOnce {
  private final CallRecorder recorder = new CallRecorder();

  @Actor
  public void writer() {
    recorder.ledger().begun();
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
    recorder.ledger().begun();
    recorder.ledger().ended(Outcome.SUCCESS, 5000);
    recorder.ledger().begun();
  }

  @Actor
  public void reader(LL_Result result) {
    CallSums sums = new CallSums();
    recorder.read(sums);
    result.r1 = sums.successes();
    recorder.read(sums);
    result.r2 = sums.successes();
  }
}
