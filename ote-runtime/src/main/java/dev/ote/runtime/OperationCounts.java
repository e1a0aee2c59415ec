package dev.ote.runtime;

import dev.ote.runtime.resource.ResourceRecorder;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.timing.CallTimer;
import java.util.SortedMap;

/**
 * What is kept of the calls of one operation: durations, failures, usage and resources.
 *
 * <p>Safe for any number of threads. What throwables and usages of the application throw is for the
 * caller to contain.
 */
final class OperationCounts {
  private final CallTimer timer;
  private final FailureMemory memory;
  private final UsageTotal usage = new UsageTotal();
  private final ResourceRecorder resources;

  OperationCounts(CallTimer timer, FailureMemory memory, ResourceRecorder resources) {
    this.timer = timer;
    this.memory = memory;
    this.resources = resources;
  }

  LastFailure failed(Throwable failure) {
    LastFailure remembered = memory.failed(failure);
    thrown(failure);
    return remembered;
  }

  void expected(Throwable outcome) {
    memory.expected(outcome);
    thrown(outcome);
  }

  /** The usage of a throwable is that of the first call that it leaves. */
  private void thrown(Throwable thrown) {
    if (thrown instanceof Usage.Reported reporter && CountedFailures.isFirst(thrown)) {
      reported(reporter);
    }
  }

  void reported(Usage.Reported reporter) {
    Usage known = reporter.usage();
    if (known != null) { // It need not be null-marked code that says so.
      used(known);
    }
  }

  void used(Usage used) {
    usage.add(used);
  }

  OperationSnapshot snapshot(String name, SortedMap<String, String> tags) {
    return new OperationSnapshot(
        name,
        tags,
        timer.snapshot(Outcome.SUCCESS),
        timer.snapshot(Outcome.FAILURE),
        timer.snapshot(Outcome.EXPECTED),
        timer.snapshot(Outcome.CANCELLED),
        timer.inFlight(), // Last: no call that is seen to have ended runs as well.
        memory.thrown(),
        memory.last(),
        usage.snapshot(),
        resources.snapshot());
  }
}
