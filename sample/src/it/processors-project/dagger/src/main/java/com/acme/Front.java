package com.acme;

import javax.inject.Inject;

/** Injects what OTE generates: Dagger must wait for it. */
final class Front {
  private final Greeter greeter;
  private final CounterObserved counter;

  @Inject
  Front(Greeter greeter, CounterObserved counter) {
    this.greeter = greeter;
    this.counter = counter;
  }

  String enter(String name) {
    return greeter.greet(name) + ", number " + counter.next();
  }
}
