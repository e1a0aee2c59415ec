package dev.ote.processor.diagnostic;

/**
 * What became of a finding: plain values, which outlive the rounds, for reports.
 *
 * @param element the declaration that it belongs to
 * @param file the source file below its source root, {@code com/acme/Foo.java}; empty where the
 *     compiler does not tell
 * @param line from 1 on; 0 where the compiler does not tell
 * @param column from 1 on, a tab reaching to the next multiple of 8, as javac counts; 0 where the
 *     compiler does not tell
 * @param message one line, without the check's tag
 */
public record FindingRecord(
    Check check,
    Severity severity,
    ElementKey element,
    String file,
    long line,
    long column,
    String message,
    State state) {

  /** What became of a finding. */
  public enum State {
    /** It was shown. */
    PRINTED,
    /** It was counted only, since {@code ote.maxWarnings} were shown before. */
    WITHHELD,
    /** A {@code @SuppressWarnings} silenced it. */
    SUPPRESSED,
    /** The baseline accepts it. */
    BASELINE
  }
}
