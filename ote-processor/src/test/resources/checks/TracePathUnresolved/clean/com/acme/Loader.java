package com.acme;

import dev.ote.annotations.Observe;

/**
 * Loads what is missing.
 *
 * LOCATION: com.acme.Loader
 * PURPOSE: load what is missing
 * DEPENDENCIES: Limits
 * TRACE POINTS:
 *   - Entry: Loader.load()
 */
public class Loader {
  private final Limits limits = new Limits();

  /**
   * Loads.
   *
   * TRACE PATH:
   *   1. {@link Limits#MOST} is never passed
   *   2. spare()
   */
  @Observe
  public int load() {
    return limits.spare(Limits.MOST);
  }
}
