package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * LOCATION: other/bad/com/acme/Elsewhere.java
 * PURPOSE: keep things
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Entry: Elsewhere.save()
 */
public class Elsewhere {

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Elsewhere.save()
   *   2. → check()
   */
  @Observe
  public void save(String value) {
    check(value);
  }

  private void check(String value) {}
}
