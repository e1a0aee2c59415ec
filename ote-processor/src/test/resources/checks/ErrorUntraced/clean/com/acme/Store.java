package com.acme;

import dev.ote.annotations.Observe;
import dev.ote.runtime.Trace;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * PURPOSE: keep things
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
public class Store {
  private static final String LIMIT = "TRACE: save -> check | at most ";

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → check()
   */
  @Observe
  public void save(String value) {
    if (value.isEmpty()) {
      throw new IllegalArgumentException(Trace.message("check", "value is required"));
    }
    check(value);
  }

  private static void check(String value) {
    if (value.length() > 10) {
      throw new TooLong(LIMIT + 10);
    }
    try {
      value.trim();
    } catch (RuntimeException e) {
      throw new IllegalStateException(e);
    }
    throw new Numbered(value.length());
  }

  /** Its message is made here. */
  private static final class Numbered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Numbered(int length) {
      super(Trace.message("check", "length " + length));
    }
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(String message) {
      super(message);
    }
  }

  public static void unobserved() {
    throw new IllegalStateException("nobody sees this");
  }
}
