package com.acme;

import dev.ote.annotations.Observe;
import javax.inject.Inject;

/** A class: whoever wants it observed asks for its wrapper. */
@Observe
@SuppressWarnings("ote")
public class Counter {
  private int count;

  @Inject
  public Counter() {}

  public int next() {
    return ++count;
  }
}
