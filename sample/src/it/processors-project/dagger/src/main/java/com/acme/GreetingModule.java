package com.acme;

import dagger.Module;
import dagger.Provides;

@Module
interface GreetingModule {
  /** Whoever asks for the interface gets the wrapper. */
  @Provides
  static Greeter greeter(PoliteGreeter greeter) {
    return new GreeterObserved(greeter);
  }

  @Provides
  static CounterObserved counter(Counter counter) {
    return new CounterObserved(counter);
  }
}
