package dev.ote.runtime.snapshot;

import static dev.ote.runtime.snapshot.HistogramSnapshot.saturatedSum;

import java.util.OptionalLong;

/**
 * What calls took of the machine. The three numbers are of the same calls. Immutable.
 *
 * @param calls how many calls were measured: those that began and ended on one platform thread
 *     while measuring was on
 * @param cpuNanos the CPU time of these calls' thread, in nanoseconds
 * @param allocatedBytes what that thread allocated meanwhile, in bytes
 */
public record ResourceSnapshot(long calls, long cpuNanos, long allocatedBytes) {
  /** Nothing was measured. */
  public static final ResourceSnapshot NONE = new ResourceSnapshot(0, 0, 0);

  /**
   * Whether no call was measured.
   *
   * @return whether there is nothing here
   */
  public boolean isNone() {
    return calls == 0;
  }

  /**
   * The mean CPU time of a measured call.
   *
   * @return nanoseconds, rounded; empty where no call was measured
   */
  public OptionalLong averageCpuNanos() {
    return average(cpuNanos);
  }

  /**
   * What a measured call allocated in the mean.
   *
   * @return bytes, rounded; empty where no call was measured
   */
  public OptionalLong averageAllocatedBytes() {
    return average(allocatedBytes);
  }

  private OptionalLong average(long total) {
    return calls == 0 ? OptionalLong.empty() : OptionalLong.of(Math.round((double) total / calls));
  }

  /**
   * These calls and others.
   *
   * @param other other calls
   * @return all of them
   */
  public ResourceSnapshot plus(ResourceSnapshot other) {
    return new ResourceSnapshot(
        calls + other.calls,
        saturatedSum(cpuNanos, other.cpuNanos),
        saturatedSum(allocatedBytes, other.allocatedBytes));
  }

  /**
   * The calls since an earlier snapshot of the same.
   *
   * @param earlier an earlier snapshot
   * @return those that ended since
   */
  public ResourceSnapshot minus(ResourceSnapshot earlier) {
    return new ResourceSnapshot(
        Math.max(0, calls - earlier.calls),
        Math.max(0, cpuNanos - earlier.cpuNanos),
        Math.max(0, allocatedBytes - earlier.allocatedBytes));
  }
}
