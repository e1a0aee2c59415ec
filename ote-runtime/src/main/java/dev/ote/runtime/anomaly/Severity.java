package dev.ote.runtime.anomaly;

/** How much an anomaly matters, the least first. */
public enum Severity {
  /** Worth knowing; it may be harmless. */
  INFO,

  /** Worth a look soon. */
  WARNING,

  /** Users suffer, or soon will. */
  CRITICAL
}
