package com.acme;

import dagger.Component;

@Component(modules = GreetingModule.class)
interface Greetings {
  Greeter greeter();

  CounterObserved counter();

  Front front();
}
