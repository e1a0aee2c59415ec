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
@SuppressWarnings("ote:PurposeMissing")
public class Store {
  @SuppressWarnings({"unused", "ote:DependencyUndocumentd"})
  private int size;


  /**
   * Saves.
   *
   * TRACE PATH:
   *   1. Store.save()
   *   2. → check()
   */
  @Observe
  @SuppressWarnings(value = {"ote", "ote:TracePathDrift"})
  public void save(String value) {
    check(value);
  }

  private void check(@SuppressWarnings("ote") String value) {}
}
