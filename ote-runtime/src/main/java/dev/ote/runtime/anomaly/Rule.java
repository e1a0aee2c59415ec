package dev.ote.runtime.anomaly;

/** What may be raised of one series, each at most once at a time. */
enum Rule {
  HIGH_ERROR_RATE(AnomalyKind.HIGH_ERROR_RATE),
  SLOW_OPERATION(AnomalyKind.SLOW_OPERATION),
  DEGRADATION(AnomalyKind.DEGRADATION),
  ERROR_RATE_RISE(AnomalyKind.ERROR_RATE_RISE),
  HUNG_CALLS(AnomalyKind.HUNG_CALLS),
  RATE(AnomalyKind.UNUSUAL_PATTERN),
  STALL(AnomalyKind.STALL),
  LATENCY_JUMP(AnomalyKind.UNUSUAL_PATTERN),
  LATENCY_UNREST(AnomalyKind.UNUSUAL_PATTERN),
  MEMORY_LEAK(AnomalyKind.MEMORY_LEAK);

  private final AnomalyKind kind;

  Rule(AnomalyKind kind) {
    this.kind = kind;
  }

  AnomalyKind kind() {
    return kind;
  }
}
