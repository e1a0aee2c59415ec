package dev.ote.runtime.text;

import org.jspecify.annotations.Nullable;

/** A failure in a few words. */
public final class ErrorText {
  private ErrorText() {}

  /**
   * The simple class name and the message of a failure.
   *
   * @param failure any failure, however hostile its methods
   * @return such as {@code IllegalStateException: closed}, {@linkplain SafeText escaped}; the class
   *     name alone where there is no message or it cannot be had
   */
  public static String of(Throwable failure) {
    String name = SimpleName.of(failure.getClass());
    String message = message(failure);
    return SafeText.escape(message == null ? name : name + ": " + message);
  }

  private static @Nullable String message(Throwable failure) {
    try {
      return failure.getMessage();
    } catch (Throwable thrown) {
      return "<getMessage failed: " + SimpleName.of(thrown.getClass()) + ">";
    }
  }
}
