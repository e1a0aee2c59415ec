package com.acme;

import dev.ote.annotations.Observe;

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
  private static final String LIMIT = "at most ";

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
      throw new IllegalArgumentException("value is required");
    }
    check(value);
  }

  private static void check(String value) {
    if (value.length() > 10) {
      throw new TooLong(LIMIT + 10 + " characters: " + value.trim());
    }
    java.util.Optional.of(value).orElseThrow(() -> new IllegalStateException());
  }

  private static final class TooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLong(String message) {
      super(message);
    }
  }
}
