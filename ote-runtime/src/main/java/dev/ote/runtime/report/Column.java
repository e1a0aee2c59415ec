package dev.ote.runtime.report;

/**
 * What operations of a report can be sorted by. What deserves a look comes first: the most calls,
 * the longest time, the lowest success rate, the highest cost. Operations without data come last.
 */
public enum Column {
  /** By name, and by tags. */
  OPERATION,
  /** How many calls ended. */
  CALLS,
  /** The mean duration. */
  AVG_TIME,
  /** The share of calls that did what they promise; the lowest first. */
  SUCCESS_RATE,
  /** The time spent in all calls. */
  TOTAL_TIME,
  /** The median. */
  P50,
  /** The duration that 95 % of the calls did not exceed. */
  P95,
  /** The duration that 99 % of the calls did not exceed. */
  P99,
  /** The longest call. */
  MAX,
  /** How many calls failed. */
  FAILURES,
  /** The mean CPU time of a call. */
  CPU_TIME,
  /** What a call allocated in the mean. */
  ALLOCATED,
  /** Calls of other systems. */
  API_CALLS,
  /** Tokens that were sent to models. */
  TOKENS_IN,
  /** Tokens that models answered with. */
  TOKENS_OUT,
  /** What all calls cost; by currency first, as amounts of several cannot be compared. */
  COST,
  /** What a call cost in the mean; by currency first. */
  COST_PER_CALL
}
