package com.acme;

import dev.ote.annotations.Observe;
import dev.ote.runtime.OteLogger;

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
  private static final OteLogger LOG = OteLogger.of(Store.class);

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
      LOG.trace("not written");
      return false;
    }
  }

  private static void write(String value) {
    try {
      value.trim();
    } catch (IllegalStateException e) {
      value.trim();
    } catch (RuntimeException e) {
      giveUp();
    } catch (Throwable t) {
      throw t;
    }
  }

  private static void giveUp() {
    throw new IllegalArgumentException("TRACE: save -> write");
  }
}
