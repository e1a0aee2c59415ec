package com.acme;

import dev.ote.runtime.PerformanceMetrics;

final class Main {
  public static void main(String[] args) {
    OrderMapper mapper = new OrderMapperObserved(new OrderMapperImpl());
    System.out.println(mapper.toView(new Order("tea", 250)));
    System.out.println(mapper.total(new Order("tea", 250)));
    PerformanceMetrics.global()
        .snapshot()
        .operations()
        .forEach(o -> System.out.println(o.name() + ": " + o.count()));
  }
}
