package shop;

import dev.ote.annotations.Observe;

@Observe
public class Commented {
  /**
   * Does what once was done.
   *
   * @deprecated as the compiler knows from here alone
   */
  @SuppressWarnings("dep-ann")
  public void old() {}
}
