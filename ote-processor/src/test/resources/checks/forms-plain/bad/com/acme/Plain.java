package com.acme;

import dev.ote.annotations.Observe;

/**
 * related: com.acme.Gone, Plain
 * trace_points: save() -> check() -> gone()
 * Dependencies: none
 * purpose:
 *   Keep things
 *
 * Args:
 *   - Nothing.here()
 *
 * location: com/acme/Plain.java
 */
public class Plain {

  /**
   * Saves.
   *
   * Trace Path:
   *   1. Validate the input(s)
   *   2. Plain.save() → check()
   *      → gone() is done last
   *   3) new Plain()
   *   4. Step(s) of cleaning up (if any)
   *
   * Observability:
   *   - Nothing.there()
   *
   * @param value what to save
   * @throws IllegalStateException never
   */
  @Observe
  public void save(String value) {
    check(value);
    new Plain();
  }

  private void check(String value) {}
}
