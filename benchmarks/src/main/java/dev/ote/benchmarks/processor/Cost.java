package dev.ote.benchmarks.processor;

/** What a compilation took, in nanoseconds. */
record Cost(long wall, long cpu) {

  double wallSeconds() {
    return wall / 1e9;
  }

  double cpuSeconds() {
    return cpu / 1e9;
  }
}
