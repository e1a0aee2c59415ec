package dev.ote.sample.error;

/** The caller's input is at fault. The message says what is wrong and never repeats a value. */
public final class ValidationException extends PreferenceException {

  private static final long serialVersionUID = 1L;

  public ValidationException(String message) {
    super(message, null);
  }
}
