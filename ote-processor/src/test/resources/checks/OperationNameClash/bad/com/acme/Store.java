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
  @Observe
  public void save(String value) {
    check(value);
  }

  /**
   * TRACE PATH:
   *   1. Store.clear()
   */
  @Observe("Store.save")
  public void clear() {}

  /**
   * TRACE PATH:
   *   1. Store.save(int)
   */
  @Observe(tags = "tier=1")
  public void save(int count) {}

  /**
   * TRACE PATH:
   *   1. Store.save(long)
   */
  @Observe(
      slowMillis = 20)
  public void save(long count) {}

  private void check(String value) {}
}
