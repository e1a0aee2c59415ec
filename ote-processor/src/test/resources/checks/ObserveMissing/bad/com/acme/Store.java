package com.acme;

import dev.ote.annotations.NotObserved;
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

  public void clear() {}

  @NotObserved("called by tests only")
  public void reset() {}

  @Override
  public String toString() {
    return "store";
  }

  public static Store open() {
    return new Store();
  }

  private void check(String value) {}
}
