package dev.ote.runtime.compare.engine;

/**
 * Whether a candidate does what the baseline does.
 *
 * @param kind in a word
 * @param reason in a sentence; empty if they agree
 */
public record Agreement(Kind kind, String reason) {
  static final Agreement YES = new Agreement(Kind.AGREES, "");

  /** Whether it does; the later, the worse. */
  public enum Kind {
    /** Every outcome that was compared is the same. */
    AGREES,
    /** There is nothing to compare with. */
    UNKNOWN,
    /** Some outcome differs. */
    DIFFERS
  }

  static Agreement differs(String reason) {
    return new Agreement(Kind.DIFFERS, reason);
  }

  static Agreement unknown(String reason) {
    return new Agreement(Kind.UNKNOWN, reason);
  }

  /** The worse of both, of equals the first. */
  Agreement and(Agreement other) {
    return other.kind.compareTo(kind) > 0 ? other : this;
  }
}
