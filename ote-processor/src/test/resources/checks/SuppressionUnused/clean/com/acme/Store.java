package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
@SuppressWarnings("ote:PurposeMissing")
public class Store {


  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → check()
   */
  @Observe
  @SuppressWarnings({"unused", "ote:TracePathDrift"})
  public void save(String value) {
  }

  @Observe
  @SuppressWarnings("ote")
  public void load(String value) {}

  private void check(String value) {}
}
