package dev.ote.runtime.json;

import java.io.IOException;

/**
 * Says what in a value is not as it should be: {@code 'operations[3].calls' is no whole number}.
 */
public final class JsonShapeException extends IOException {
  private static final long serialVersionUID = 1L;

  JsonShapeException(String message) {
    super(message);
  }
}
