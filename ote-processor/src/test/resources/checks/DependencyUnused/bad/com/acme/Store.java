package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * LOCATION: com.acme.Store
 * PURPOSE: keep things
 * DEPENDENCIES:
 *   - com.acme.Database
 *   - com.acme.Clock: the time
 * TRACE POINTS:
 *   - Entry: Store.save()
 */
public class Store {
  private final Database database = new Database();

  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   */
  @Observe
  public void save(String value) {
    database.hashCode();
  }
}
