package dev.ote.processor.model;

/** A wrapper's source cannot name a type that it would have to name. */
final class CannotName extends Exception {
  private static final long serialVersionUID = 1;

  private final String reason;

  /**
   * @param reason a clause that can follow "because", such as "type Foo.Bar is private"
   */
  CannotName(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
