package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * PURPOSE:
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
public class Store {

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → check()
   */
  @Observe
  public void save(String value) {
    check(value);
  }

  private void check(String value) {}
}
