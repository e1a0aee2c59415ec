package com.other;

/** Outside of the packages that are checked. */
public class Elsewhere {

  /** Does something. */
  public void run() {}
}
