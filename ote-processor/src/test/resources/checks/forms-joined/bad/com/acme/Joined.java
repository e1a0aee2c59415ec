package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things. What a formatter made of lists: LOCATION: is not a label here.
 *
 * <p>LOCATION: com.acme.Joined PURPOSE: keep
 *
 * <p>PURPOSE: keep things
 *
 * <p>DEPENDENCIES: - java.util.List - java.util.Gone - java.util.regex.Pattern, for
 * well-known - things
 *
 * <p>TRACE POINTS: - Entry: Joined.save() - Check: Joined.chekc() - Encryption:
 * Joined.gone()
 */
public class Joined {

  /**
   * Saves.
   *
   * <p>TRACE PATH: 1. Joined.save() 2. → check() 3. →
   * chekc() 4. → audit()
   */
  @Observe
  public void save(String value) {
    check(value);
  }

  private void check(String value) {}

  private void audit() {}
}
