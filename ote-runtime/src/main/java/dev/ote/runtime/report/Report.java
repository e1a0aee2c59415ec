package dev.ote.runtime.report;

import dev.ote.runtime.snapshot.MetricsSnapshot;

/**
 * An evaluation report: how often each operation was called, how long it took, how often it failed.
 *
 * <p>Immutable. The texts are the same in every locale.
 *
 * @param snapshot what is reported
 */
public record Report(MetricsSnapshot snapshot) {

  /**
   * The report as a table.
   *
   * <p>One line an operation, sorted by name. {@code calls} counts calls that have ended, however
   * they ended; {@code avg_time}, {@code total_time}, the percentiles and {@code max} are over all
   * of them. {@code success_rate} is the share of calls that did what their documentation promises:
   * successes and expected exceptions count as such, failures do not, and cancelled calls are left
   * out. {@code -} stands where there is nothing to compute from.
   *
   * <p>Where calls were measured, {@code cpu_time} and {@code allocated} are the means of a call.
   * Where usage was reported, {@code api_calls}, {@code tokens_in}, {@code tokens_out} and {@code
   * cost} are sums, {@code cost_per_call} is the cost divided by {@code calls}, and the last row
   * has what belongs to no operation.
   *
   * @return the table, each line ended by a line feed
   */
  public String toText() {
    return TextTable.of(snapshot);
  }

  /**
   * The report as JSON.
   *
   * <p>An object with the keys {@code time} (ISO-8601, UTC) and {@code operations}, an array sorted
   * by name. Durations are whole nanoseconds, as their keys say; {@code success_rate} is a fraction
   * of 1. Both are {@code null} where there is nothing to compute from. Operations that have them
   * have keys for resources and usage, and {@code unattributed} has the usage of none. Costs are
   * decimal texts by currency.
   *
   * @return the object, on one line
   */
  public String toJson() {
    return JsonReport.of(snapshot);
  }

  /** The report as a table: {@link #toText()}. */
  @Override
  public String toString() {
    return toText();
  }
}
