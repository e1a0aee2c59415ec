package dev.ote.runtime;

import dev.ote.runtime.snapshot.CallTotals;

/**
 * Is shown the totals of operations.
 *
 * @see PerformanceMetrics#visitTotals(TotalsVisitor)
 */
@FunctionalInterface
public interface TotalsVisitor {
  /**
   * Sees one operation.
   *
   * @param operation an operation, or a series of one
   * @param totals what was counted of it; to be read now, as the object is used again for the next
   */
  void visit(Operation operation, CallTotals totals);
}
