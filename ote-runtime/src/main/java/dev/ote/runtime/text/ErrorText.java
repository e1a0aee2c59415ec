package dev.ote.runtime.text;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A failure in a few words. */
public final class ErrorText {
  private ErrorText() {}

  /**
   * The simple class name and the message of a failure.
   *
   * @param failure any failure, however hostile its methods
   * @param faults is given what {@code getMessage} throws, if it does
   * @return such as {@code IllegalStateException: closed}, {@linkplain SafeText escaped}; the class
   *     name alone where there is no message
   */
  public static String of(Throwable failure, Consumer<? super Throwable> faults) {
    String name = SimpleName.of(failure.getClass());
    String message = message(failure, faults);
    return SafeText.escape(message == null ? name : name + ": " + message);
  }

  private static @Nullable String message(Throwable failure, Consumer<? super Throwable> faults) {
    try {
      return failure.getMessage();
    } catch (Throwable thrown) {
      faults.accept(thrown);
      return "<getMessage failed: " + SimpleName.of(thrown.getClass()) + ">";
    }
  }
}
