package dev.ote.runtime.resource;

/** Reads what the current thread has taken of the machine until now. Allocates nothing. */
interface ThreadMeter {
  /** A reading that is none. */
  long UNKNOWN = -1;

  /** CPU time in nanoseconds; negative where it cannot be read. */
  long cpuNanos();

  /** Bytes allocated; negative where they cannot be read, as on a virtual thread. */
  long allocatedBytes();

  /** The CPU time that both readings show of themselves, in nanoseconds. */
  long costNanos();
}
