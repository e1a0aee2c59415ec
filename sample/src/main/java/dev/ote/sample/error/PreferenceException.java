package dev.ote.sample.error;

import org.jspecify.annotations.Nullable;

/** The root of this application's own exceptions: a caller that catches it has seen them all. */
public abstract class PreferenceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PreferenceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
