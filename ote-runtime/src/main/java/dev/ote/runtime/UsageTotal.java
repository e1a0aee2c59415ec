package dev.ote.runtime;

import dev.ote.runtime.snapshot.UsageSnapshot;

/**
 * Adds up usage, exactly. Safe for any number of threads: a reader sees each report whole or not at
 * all. A lock rather than adders: what reports usage has just waited for another system.
 */
final class UsageTotal {
  private volatile UsageSnapshot total = UsageSnapshot.NONE;

  synchronized void add(Usage usage) {
    total = total.plus(usage.amounts());
  }

  UsageSnapshot snapshot() {
    return total;
  }
}
