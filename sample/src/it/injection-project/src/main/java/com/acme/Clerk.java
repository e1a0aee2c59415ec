package com.acme;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;
import jakarta.inject.Inject;

@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
@SuppressWarnings("ote")
public class Clerk {
  private final Store store;

  @Inject
  public Clerk(Store store) {
    this.store = store;
  }

  public String serve(String key) {
    return "here is the " + store.load(key);
  }
}
