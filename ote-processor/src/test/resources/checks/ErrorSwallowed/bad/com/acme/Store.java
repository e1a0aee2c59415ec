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
   *   2. → write()
   */
  @Observe
  public boolean save(String value) {
    try {
      write(value);
      return true;
    } catch (Exception e) {
      return false;
    }
  }

  private static void write(String value) {
    try {
      value.trim();
    } catch (IllegalStateException | Error e) {
      value.trim();
    } catch (Throwable t) {
      // Nothing can be done about it.
    }
  }
}
