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

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → check()
   */
  @Observe(tags = "tier=1", slowMillis = 20)
  public void save(String value) {
    check(value);
  }

  /**
   * TRACE PATH:
   *   1. Store.save(int)
   */
  @Observe(slowMillis = 20, tags = "tier = 1", arguments = true)
  public void save(int count) {}

  private void check(String value) {}
}
