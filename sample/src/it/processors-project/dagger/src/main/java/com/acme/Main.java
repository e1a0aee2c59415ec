package com.acme;

import dev.ote.runtime.PerformanceMetrics;

final class Main {
  public static void main(String[] args) {
    Greetings greetings = DaggerGreetings.create();
    System.out.println(greetings.greeter().getClass().getSimpleName());
    System.out.println(greetings.front().enter("Ada"));
    PerformanceMetrics.global()
        .snapshot()
        .operations()
        .forEach(o -> System.out.println(o.name() + ": " + o.count()));
  }
}
