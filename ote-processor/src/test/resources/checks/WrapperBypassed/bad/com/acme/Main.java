package com.acme;

public class Main {
  private final Store store = new Store();

  public void run(String value) {
    new Store().save(value);
    Store local = new Store();
    local.save(value);
    store.save(value);
    keep(new Cache());
  }

  private static void keep(Cache cache) {}
}
