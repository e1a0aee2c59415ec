package dev.ote.runtime.report;

import java.math.BigDecimal;
import java.math.MathContext;

/** Estimates as they are written for programs: digits that mean nothing differ between JVMs. */
final class Rounding {
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private Rounding() {}

  static double round(double estimate) {
    return Double.isFinite(estimate)
        ? BigDecimal.valueOf(estimate).round(SIX_DIGITS).doubleValue()
        : estimate;
  }
}
