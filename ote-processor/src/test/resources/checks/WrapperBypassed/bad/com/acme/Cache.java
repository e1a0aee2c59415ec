package com.acme;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;

/**
 * Keeps things for a while.
 *
 * LOCATION: com.acme.Cache
 * PURPOSE: keep things
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Entry: Cache.put()
 */
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
public class Cache {

  /**
   * Puts.
   *
   * TRACE PATH:
   *   1. Cache.put()
   */
  @Observe
  public void put(String value) {}
}
