package dev.ote.sample.error;

/** The user has no such preference: an ordinary answer, not a failure. */
public final class UnknownPreferenceException extends PreferenceException {

  private static final long serialVersionUID = 1L;

  public UnknownPreferenceException(String message) {
    super(message, null);
  }
}
