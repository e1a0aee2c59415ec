package com.acme.application;

import com.acme.library.Store;

/** Sells what the store has. */
public class Shop {
  private final Store store;

  public Shop(Store store) {
    this.store = store;
  }

  public void open() {
    store.put("bread");
  }
}
