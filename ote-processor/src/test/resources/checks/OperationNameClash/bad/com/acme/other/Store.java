package com.acme.other;

import dev.ote.annotations.Observe;

/**
 * Keeps other things; by its simple name the same.
 *
 * LOCATION: com.acme.other.Store
 * PURPOSE: keep things
 * DEPENDENCIES: none
 * TRACE POINTS: Store.save()
 */
@Observe
public class Store {

  /** TRACE PATH: Store.save() */
  public void save() {}

  /** TRACE PATH: Store.save() */
  public void save(int value) {}

  /** TRACE PATH: Store.clear() */
  public void clear() {}
}
