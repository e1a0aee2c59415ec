package com.acme;

import javax.inject.Inject;

final class PoliteGreeter implements Greeter {
  @Inject
  PoliteGreeter() {}

  @Override
  public String greet(String name) {
    return "good day, " + name;
  }
}
