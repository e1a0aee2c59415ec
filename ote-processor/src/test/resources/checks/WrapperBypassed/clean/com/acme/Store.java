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
   */
  @Observe
  public void save(String value) {}

  public static void setUp() {}
}
