package com.acme.library;

import java.util.ArrayList;
import java.util.List;

/** Keeps what is put into it. */
public class Store {
  private final List<String> things = new ArrayList<>();

  public void put(String thing) {
    check(thing);
    things.add(thing);
  }

  private void check(String thing) {
    if (thing.isEmpty()) {
      throw new IllegalArgumentException("nothing to put");
    }
  }
}
