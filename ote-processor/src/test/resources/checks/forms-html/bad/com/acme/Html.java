package com.acme;

import dev.ote.annotations.Observe;

/**
 * Keeps things.
 *
 * <p><b>Trace points:</b>
 * <ul><li>Entry: {@link Html#save(String)}</li><li>{@code Html.load()}</li>
 *   <li>Check: {@link #chekc}</li>
 * </ul>
 *
 * <p><strong>DEPENDENCIES</strong>: java.util.List, java.util.Nothing
 *
 * <pre>
 * LOCATION: {@link com.acme.Html}
 * PURPOSE:  Keep things &amp; such
 * </pre>
 */
public class Html {

  /**
   * Saves.
   *
   * <p>TRACE PATH:
   *
   * <ol>
   *   <li>Html.save()
   *   <li>&rarr; {@link #check(String) the check}
   *   <li>-&gt; {@code chekc()}
   * </ol>
   *
   * @param value what to save
   */
  @Observe
  public void save(String value) {
    check(value);
  }

  private void check(String value) {}
}
