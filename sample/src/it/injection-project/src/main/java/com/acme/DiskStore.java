package com.acme;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;

@Typed(DiskStore.class) // CDI: not as a Store, which is to be the wrapper
public class DiskStore implements Store {
  @Inject
  public DiskStore() {}

  @Override
  public String load(String key) {
    return "value of " + key;
  }
}
