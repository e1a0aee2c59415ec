package dev.ote.runtime;

import dev.ote.runtime.recording.CallSums;
import dev.ote.runtime.resource.ResourceRecorder;
import dev.ote.runtime.settings.OperationSettings;
import dev.ote.runtime.snapshot.OperationSnapshot;
import dev.ote.runtime.snapshot.Outcome;
import dev.ote.runtime.timing.CallTimer;
import dev.ote.runtime.timing.Pace;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens when a call of an operation begins and when it ends: it is counted and timed, and
 * where somebody asks for it, logged, measured and given a context. Which of that, is in the bits
 * of its {@link Mode}; a call that is only timed asks no more. The base of {@link Operation} and no
 * part of it, as a load that stands before the clock's reading costs more than a nanosecond.
 *
 * <p>Safe for any number of threads; never throws.
 */
abstract class OperationCalls {
  private final String operation;
  private final Clocks clocks;
  private final CallTimer timer;
  private final Pace pace;
  private final OperationLog log;
  private final Contexts contexts;
  private final ResourceRecorder resources;
  private final OperationCounts counts;
  private final CallNews news;
  private final Faults faults;
  private volatile OperationSettings settings = OperationSettings.DEFAULT;
  private volatile int mode = Mode.of(settings, 0);

  OperationCalls(
      String operation,
      Clocks clocks,
      OperationLog log,
      Contexts contexts,
      CallNews news,
      Faults faults) {
    this.operation = operation;
    this.clocks = clocks;
    this.pace = clocks.newPace();
    this.timer = clocks.newTimer(pace);
    this.log = log;
    this.contexts = contexts;
    this.resources = new ResourceRecorder(faults::contain);
    this.counts =
        new OperationCounts(timer, new FailureMemory(operation, clocks, faults), resources);
    this.news = news;
    this.faults = faults;
  }

  /** Calls of the same operation, to be counted apart. */
  OperationCalls(OperationCalls others) {
    this(others.operation, others.clocks, others.log, others.contexts, others.news, others.faults);
    use(others.settings);
  }

  /** What these are the calls of. */
  abstract Operation asOperation();

  /** Applies settings, to calls that begin from now on. */
  final synchronized void use(OperationSettings settings) {
    this.settings = settings;
    boolean measured = settings.resources();
    if (measured) {
      resources.prepare(Problems::report);
    }
    log.threshold(settings.level());
    log.noteAll(measured);
    pace.overhead(measured || log.mustBeTimed() ? 0 : settings.overhead());
    mode = Mode.of(settings, mode);
  }

  final Faults faults() {
    return faults;
  }

  final boolean isOn() {
    return Mode.isOn(mode);
  }

  final boolean logsInfo() {
    return logsInfo(mode);
  }

  final OperationSnapshot snapshot(SortedMap<String, String> tags) {
    return counts.snapshot(operation, tags);
  }

  final void read(CallSums sums) {
    timer.read(sums);
  }

  final long begin() {
    int mode = this.mode;
    return logsInfo(mode) ? startLogged(mode, null) : started(mode);
  }

  final long begin(Arguments arguments) {
    int mode = this.mode;
    return logsInfo(mode)
        ? startLogged(mode, (mode & Mode.LOGS_VALUES) != 0 ? arguments : null)
        : started(mode);
  }

  final void endAsSuccess(long start) {
    long nanos = ended(Outcome.SUCCESS, start);
    if (logsEnd(start, nanos)) {
      endLogged(start, () -> log.success(nanos), slow(Outcome.SUCCESS, nanos, null));
    }
  }

  final void endAsSuccess(long start, @Nullable Object result) {
    long nanos = ended(Outcome.SUCCESS, start);
    if (logsEnd(start, nanos)) {
      endLogged(start, nanos, () -> result);
    }
  }

  /** Ends a call that succeeded, and logs what is to be shown of its result. */
  final void endAsSuccess(long start, Supplier<? extends @Nullable Object> shown) {
    long nanos = ended(Outcome.SUCCESS, start);
    if (logsEnd(start, nanos)) {
      endLogged(start, nanos, shown);
    }
  }

  private void endLogged(long start, long nanos, Supplier<? extends @Nullable Object> shown) {
    Runnable slow = slow(Outcome.SUCCESS, nanos, null);
    if (CallTimer.isLogged(start) && (mode & Mode.LOGS_VALUES) != 0) {
      endLogged(start, () -> log.success(nanos, shown.get()), slow);
    } else {
      endLogged(start, () -> log.success(nanos), slow);
    }
  }

  final void endAsExpected(long start, Throwable outcome) {
    long nanos = ended(Outcome.EXPECTED, start);
    if (start != CallTimer.OFF) {
      contained(() -> counts.expected(outcome));
    }
    if (logsEnd(start, nanos)) {
      endLogged(start, () -> log.expected(nanos, outcome), slow(Outcome.EXPECTED, nanos, outcome));
    }
  }

  final void endAsCancelled(long start) {
    long nanos = ended(Outcome.CANCELLED, start);
    if (logsEnd(start, nanos)) {
      endLogged(start, () -> log.cancelled(nanos), slow(Outcome.CANCELLED, nanos, null));
    }
  }

  /** Ends a call that failed; where it had returned before, its wrapper is on no stack. */
  final void endAsFailure(long start, Throwable failure, boolean returned) {
    if (start == CallTimer.OFF) {
      return;
    }
    long nanos = ended(Outcome.FAILURE, start);
    boolean timed = nanos != CallTimer.NOT_TIMED;
    measuredUntilNow(start);
    LastFailure counted = counted(failure);
    endLogged(
        start,
        () -> log.failure(timed ? nanos : timer.atMostNanos(start), timed, failure, returned),
        counted != null && (news.isWanted() || hasContext(start))
            ? failed(start, nanos, failure, counted)
            : null);
  }

  private Runnable failed(long start, long nanos, Throwable failure, LastFailure counted) {
    boolean timed = nanos != CallTimer.NOT_TIMED;
    return () ->
        news.failed(
            asOperation(), timed ? nanos : timer.atMostNanos(start), timed, failure, counted);
  }

  private @Nullable LastFailure counted(Throwable failure) {
    try {
      return counts.failed(failure);
    } catch (Throwable fault) {
      faults.contain(fault);
      return null;
    }
  }

  /** What tells of a call that did not fail; null where it is not slow, or nobody listens. */
  private @Nullable Runnable slow(Outcome outcome, long nanos, @Nullable Throwable thrown) {
    return log.isSlow(nanos) && news.isWanted()
        ? () -> news.slow(asOperation(), outcome, nanos, thrown)
        : null;
  }

  /** Ends a call's stay on this thread; returns the context to end it in, null for none. */
  final @Nullable CallContext detach(long start) {
    if (isMeasured()) {
      resources.forget(start);
    }
    return hasContext(start) ? contexts.detach(start) : null;
  }

  final void count(long nanos, boolean success) {
    if (isOn()) {
      timer.record(success ? Outcome.SUCCESS : Outcome.FAILURE, nanos);
    }
  }

  final void count(Usage usage) {
    if (isOn()) {
      contained(() -> counts.used(usage));
    }
  }

  final void countReported(@Nullable Object result) {
    if (result instanceof Usage.Reported reporter && isOn()) {
      contained(() -> counts.reported(reporter));
    }
  }

  private long startLogged(int mode, @Nullable Arguments arguments) {
    OpenCall call = (mode & Mode.CONTEXT) != 0 ? contexts.begin() : null;
    contained(() -> log.start(arguments));
    long start = timedLogged();
    if (call != null) {
      call.begun(start, faults);
    }
    return start;
  }

  private long timedLogged() {
    try {
      return isMeasured() ? measured(true) : timer.startLogged();
    } catch (Throwable fault) {
      faults.contain(fault);
      return CallTimer.OFF;
    }
  }

  private long started(int mode) {
    try {
      return (mode & Mode.TIMED) != 0 ? timer.start() : startedOtherwise(mode);
    } catch (Throwable fault) {
      faults.contain(fault);
      return CallTimer.OFF;
    }
  }

  private long startedOtherwise(int mode) {
    return Mode.isOn(mode) ? measured(false) : CallTimer.OFF;
  }

  /** Begins a call whose resources are measured, around its time. */
  private long measured(boolean logged) {
    boolean begun = resources.begin();
    long start = logged ? timer.startLogged() : timer.start();
    if (begun) {
      resources.begun(start);
    }
    return start;
  }

  private long ended(Outcome outcome, long start) {
    try {
      return start == CallTimer.OFF ? CallTimer.NOT_TIMED : timer.end(outcome, start);
    } catch (Throwable fault) {
      faults.contain(fault);
      endLogged(start, () -> {}, null);
      return CallTimer.NOT_TIMED;
    }
  }

  private boolean logsInfo(int mode) {
    try {
      return (mode & Mode.LOGS) != 0 && log.isInfoEnabled();
    } catch (Throwable fault) {
      faults.contain(fault);
      return false;
    }
  }

  /** Whether a call that did not fail has anything to log: what logged START, or what is slow. */
  private boolean logsEnd(long start, long nanos) {
    return nanos != CallTimer.NOT_TIMED
        && (CallTimer.isLogged(start) || log.isNoted(nanos))
        && logsNoted(start, nanos);
  }

  /** The same of a call that is noted; its resources are measured first. */
  private boolean logsNoted(long start, long nanos) {
    measuredUntilNow(start);
    return CallTimer.isLogged(start) || log.isSlow(nanos);
  }

  private boolean isMeasured() {
    return (mode & Mode.MEASURED) != 0;
  }

  private void measuredUntilNow(long start) {
    if (isMeasured()) {
      resources.end(start);
    }
  }

  /** Whether a call may have a context: it was logged, and not before there were any. */
  private boolean hasContext(long start) {
    return (mode & Mode.CONTEXT_SEEN) != 0 && CallTimer.isLogged(start);
  }

  /** Logs the end of a call, then tells of it; in its context, which ends with it. */
  private void endLogged(long start, Runnable lines, @Nullable Runnable told) {
    OpenCall call = hasContext(start) ? contexts.resume(start) : null;
    contained(lines);
    if (told != null) {
      contained(told);
    }
    if (call != null) {
      call.end(faults);
    }
  }

  private void contained(Runnable work) {
    try {
      work.run();
    } catch (Throwable fault) {
      faults.contain(fault);
    }
  }
}
