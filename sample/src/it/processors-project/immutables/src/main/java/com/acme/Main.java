package com.acme;

import dev.ote.runtime.PerformanceMetrics;
import java.util.List;
import java.util.function.Function;

final class Main {
  public static void main(String[] args) {
    var stock = new StockObserved<>(new Stock<ImmutableItem>());
    Function<ImmutableItem, List<ImmutableItem>> function = stock;
    ImmutableItem tea = ImmutableItem.builder().name("tea").count(1).build();
    System.out.println(function.apply(tea));
    System.out.println(stock.like(tea).count(2).build());
    try {
      stock.sell(tea);
      stock.sell(tea);
    } catch (ImmutableSoldOut e) {
      System.out.println("caught " + e.getMessage());
    }
    PerformanceMetrics.global()
        .snapshot()
        .operations()
        .forEach(o -> System.out.println(o.name() + ": " + o.count() + " calls, " + o.expectedOutcomes() + " expected"));
  }
}
