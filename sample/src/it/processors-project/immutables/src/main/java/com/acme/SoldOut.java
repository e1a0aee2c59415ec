package com.acme;

import org.immutables.value.Value;

@Value.Immutable
abstract class SoldOut extends Exception {
  abstract String item();

  @Override
  public String getMessage() {
    return "no more " + item();
  }

  @Override
  public abstract String toString();
}
