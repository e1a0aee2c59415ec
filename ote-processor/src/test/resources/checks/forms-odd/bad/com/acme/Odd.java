package com.acme;

import dev.ote.annotations.Observe;

/** LOCATION:PURPOSE:DEPENDENCIES:TRACE POINTS: {@link {@code {@link #}} <p <li </ul> &#x110000; &rarr &; ` ** [
 * LOCATION:
 *
 * TRACE POINTS: -> -> () .() #() new () {@link } {@link #} {@link Odd#(} / a/ ./ ../ :: (
 *   -
 *   1.
 *   - :
 *   - Entry:
 *   - \u00e9t\u00e9.\u00fcber() 𝒳.𝒴()
 * PURPOSE: 
 * DEPENDENCIES:
 * <ul><li><li></ul>
 */
public class Odd {
  /** TRACE PATH: */
  @Observe
  public void one() {}

  /** trace path:→ */
  @Observe
  public void two() {}

  /***/
  @Observe
  public void three() {}

  /**/
  @Observe
  public void four() {}
}
