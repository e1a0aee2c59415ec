package dev.ote.runtime;

import dev.ote.runtime.WrapperOperations.Performed;
import java.lang.StackWalker.StackFrame;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the operation whose call runs on the current thread, for who reports its usage.
 *
 * <p>It is that of the nearest wrapper method on the stack, so that no call has to leave a trace of
 * itself anywhere. A stack does not tell which object's method runs, so where one wrapper method
 * performs several operations (its objects observe into several metrics, or its overloads have
 * names of their own) it is the one with calls in flight; where none has, it is the one that is
 * switched off. Where several have, nobody knows: the usage is unattributed, in the metrics that
 * they share, or else in the global ones. It counts once in any case.
 *
 * <p>Of a tagged operation it is the operation without the tag: the values are not on the stack.
 */
final class RunningOperation {
  private static final StackWalker WALKER = StackWalker.getInstance();

  private RunningOperation() {}

  static CurrentUsage usage() {
    try {
      return choose(WALKER.walk(RunningOperation::nearest));
    } catch (Throwable fault) {
      Faults.GLOBAL.contain(fault);
      return unattributed(PerformanceMetrics.global().wrapperOperations());
    }
  }

  private static List<Performed> nearest(Stream<StackFrame> frames) {
    return frames
        .map(RunningOperation::performed)
        .filter(performed -> !performed.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Performed> performed(StackFrame frame) {
    boolean observed = WrapperFrames.operation(frame.getClassName(), frame.getMethodName()) != null;
    return observed ? WrapperOperations.of(frame.getClassName(), frame.getMethodName()) : List.of();
  }

  private static CurrentUsage choose(List<Performed> performed) {
    List<Performed> running = running(performed);
    if (running.size() == 1) {
      Operation operation = running.get(0).operation();
      return new CurrentUsage(operation::used, operation.faults());
    }
    Predicate<Performed> sharesOwner = each -> each.owner() == performed.get(0).owner();
    return unattributed(
        !performed.isEmpty() && performed.stream().allMatch(sharesOwner)
            ? performed.get(0).owner()
            : PerformanceMetrics.global().wrapperOperations());
  }

  private static List<Performed> running(List<Performed> performed) {
    if (performed.size() < 2) {
      return performed;
    }
    List<Performed> running =
        performed.stream().filter(each -> each.operation().isInFlight()).toList();
    return running.isEmpty()
        ? performed.stream().filter(each -> !each.operation().isOn()).toList()
        : running;
  }

  private static CurrentUsage unattributed(WrapperOperations metrics) {
    return new CurrentUsage(metrics.unattributed()::add, metrics.faults());
  }
}
