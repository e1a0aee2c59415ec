package dev.ote.runtime.text;

import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a log shows of a failure whose own text is not safe to show: a message that forges lines, or
 * methods that throw and would take the log line with them.
 *
 * <p>Copies the text, escaped, and the stack traces of the failure, its causes and its suppressed
 * failures. The failure itself is never changed.
 */
public final class SafeThrowable extends Throwable {
  private static final long serialVersionUID = 1L;

  /** Failures looked at; chains as long as this are built by loops, and nobody reads their end. */
  private static final int MAX_FAILURES = 100;

  /** Class and message of what it stands for. */
  private final String text;

  private SafeThrowable(String text, @Nullable Throwable cause) {
    super(text, cause);
    this.text = text;
  }

  /**
   * A view of a failure that is safe to log.
   *
   * @param failure any failure
   * @return the failure itself where all of its text is safe, else a copy that is
   */
  public static Throwable of(Throwable failure) {
    IdentityHashMap<Throwable, Boolean> seen = new IdentityHashMap<>();
    return isSafe(failure, seen) ? failure : copy(failure, new IdentityHashMap<>());
  }

  private static boolean isSafe(
      @Nullable Throwable failure, IdentityHashMap<Throwable, Boolean> seen) {
    if (failure == null || seen.put(failure, true) != null) {
      return true;
    }
    if (seen.size() > MAX_FAILURES) {
      return false;
    }
    try {
      if (!isSafe(failure.getMessage())
          || !isSafe(failure.getLocalizedMessage())
          || !isSafe(failure.toString())
          || !isSafe(failure.getStackTrace())
          || !isSafe(failure.getCause(), seen)) {
        return false;
      }
      for (Throwable suppressed : failure.getSuppressed()) {
        if (!isSafe(suppressed, seen)) {
          return false;
        }
      }
      return true;
    } catch (Throwable thrown) {
      return false;
    }
  }

  @SuppressWarnings("ReferenceEquality") // escape returns the same object where nothing is unsafe
  private static boolean isSafe(@Nullable String text) {
    return text == null || SafeText.escape(text) == text;
  }

  /** Frames come from anywhere, too: remote calls hand on those of the other side. */
  private static boolean isSafe(StackTraceElement @Nullable [] trace) {
    if (trace == null) {
      return false;
    }
    for (StackTraceElement element : trace) {
      if (element == null || !isSafe(element)) {
        return false;
      }
    }
    return true;
  }

  /** Part by part: to build the text of each frame would cost more than all else that is logged. */
  private static boolean isSafe(StackTraceElement frame) {
    return isSafe(frame.getClassName())
        && isSafe(frame.getMethodName())
        && isSafe(frame.getFileName())
        && isSafe(frame.getClassLoaderName())
        && isSafe(frame.getModuleName())
        && isSafe(frame.getModuleVersion());
  }

  private static SafeThrowable copy(Throwable failure, IdentityHashMap<Throwable, Boolean> seen) {
    seen.put(failure, true);
    SafeThrowable copy = new SafeThrowable(text(failure), copyUnseen(cause(failure), seen));
    copy.setStackTrace(stackTrace(failure));
    for (Throwable suppressed : failure.getSuppressed()) {
      Throwable suppressedCopy = copyUnseen(suppressed, seen);
      if (suppressedCopy != null) {
        copy.addSuppressed(suppressedCopy);
      }
    }
    return copy;
  }

  private static @Nullable Throwable copyUnseen(
      @Nullable Throwable failure, IdentityHashMap<Throwable, Boolean> seen) {
    if (failure == null || seen.containsKey(failure) || seen.size() >= MAX_FAILURES) {
      return null;
    }
    return copy(failure, seen);
  }

  private static String text(Throwable failure) {
    try {
      return SafeText.escape(failure.toString());
    } catch (Throwable thrown) {
      return failure.getClass().getName()
          + ": <toString failed: "
          + SimpleName.of(thrown.getClass())
          + ">";
    }
  }

  private static @Nullable Throwable cause(Throwable failure) {
    try {
      return failure.getCause();
    } catch (Throwable thrown) {
      return null;
    }
  }

  private static StackTraceElement[] stackTrace(Throwable failure) {
    try {
      return Stream.of(failure.getStackTrace())
          .filter(Objects::nonNull)
          .map(SafeThrowable::escape)
          .toArray(StackTraceElement[]::new);
    } catch (Throwable thrown) {
      return new StackTraceElement[0];
    }
  }

  private static StackTraceElement escape(StackTraceElement frame) {
    return isSafe(frame)
        ? frame
        : new StackTraceElement(
            SafeText.escape(frame.getClassName()),
            SafeText.escape(frame.getMethodName()),
            SafeText.escape(String.valueOf(frame.getFileName())),
            frame.getLineNumber());
  }

  /** None of its own: it shows that of the failure. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }

  /** The text of the failure that this is a view of, without the name of this class. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // the message alone would come after our name
  public String toString() {
    return text;
  }
}
