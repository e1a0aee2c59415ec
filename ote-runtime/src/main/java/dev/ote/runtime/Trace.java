package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ote.runtime.text.SafeText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where in the observed operations something happens. Holds no state: all is on the stack. */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class Trace {
  private Trace() {}

  /**
   * A message for an exception that says where it was thrown: {@code TRACE: save_preference ->
   * validation_failed | user_id is required}.
   *
   * <p>The operation is that of the nearest observed call on this thread's stack; where there is
   * none, the calling method.
   *
   * @param step what happened, in a word; Error Prone holds it to be a constant, so that logs can
   *     be searched for it
   * @param detail what there is to say of it; such as the message of an exception, so also null
   * @return the message, on one line: control characters are escaped
   */
  public static String message(@CompileTimeConstant String step, @Nullable String detail) {
    return message(step) + " | " + SafeText.escape(String.valueOf(detail));
  }

  /**
   * Where a failure arose and which observed operations it passed on its way.
   *
   * <p>Read from the stack traces of the failure and its causes, which are not changed. Where the
   * JVM recorded no stack, the observed calls that go on now on this thread.
   *
   * @param failure any failure, however hostile its methods; where they throw, the path is empty
   * @return its path
   */
  public static TracePath path(Throwable failure) {
    try {
      return FailurePath.of(failure).toTracePath(null);
    } catch (Throwable hostile) {
      Faults.GLOBAL.contain(hostile);
      return new TracePath(List.of(), null);
    }
  }

  static String message(String step) {
    return "TRACE: " + CurrentStack.operation() + " -> " + SafeText.escape(step);
  }
}
