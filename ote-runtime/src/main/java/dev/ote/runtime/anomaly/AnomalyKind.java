package dev.ote.runtime.anomaly;

/** What may be wrong with an operation, or with the process. */
public enum AnomalyKind {
  /** More calls fail than a fixed share. */
  HIGH_ERROR_RATE("⚠️  "),

  /** The average call takes longer than a fixed time. */
  SLOW_OPERATION("🐌 "),

  /** Calls take longer than they used to. */
  DEGRADATION("📉 "),

  /** More calls fail than used to. */
  ERROR_RATE_RISE("📈 "),

  /** Calls do not end. */
  HUNG_CALLS("⏳ "),

  /** What is left of the heap after collections grows and grows. */
  MEMORY_LEAK("💧 "),

  /** A rate or a duration as it never was before. */
  UNUSUAL_PATTERN("🔍 "),

  /** An operation that was always called is not any more. */
  STALL("🛑 ");

  private final String symbol;

  AnomalyKind(String symbol) {
    this.symbol = symbol;
  }

  /** What a message of this kind begins with, where there are symbols. */
  String symbol() {
    return symbol;
  }

  /** The name as words: {@code HIGH ERROR RATE}. */
  String words() {
    return name().replace('_', ' ');
  }
}
