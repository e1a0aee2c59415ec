package com.acme;

import org.immutables.value.Value;

@Value.Immutable
public interface Item {
  String name();

  int count();
}
