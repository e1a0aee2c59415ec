package com.acme;

public class Main {
  private final Store store = new Store();
  private final StoreObserved observed = new StoreObserved(store);

  public void run(String value) {
    new StoreObserved(new Store()).save(value);
    Store local = new Store();
    local.hashCode();
    new StoreObserved(local).save(value);
    Store unknown = handOn(new Store());
    unknown.save(value);
    observed.save(value);
    new CacheObserved().put(value);
  }

  private static Store handOn(Store store) {
    return store;
  }
}
