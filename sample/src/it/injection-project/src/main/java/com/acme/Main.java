package com.acme;

import com.acme.cdi.CdiShop;
import com.acme.dagger.Shop;
import com.acme.guice.GuiceShop;
import com.acme.plain.PlainShop;
import dev.ote.runtime.PerformanceMetrics;

final class Main {
  public static void main(String[] args) {
    System.out.println("plain: " + PlainShop.open().serve("tea"));
    System.out.println("found: " + PlainShop.find().serve("tea"));
    System.out.println("Guice: " + GuiceShop.open().serve("tea"));
    System.out.println("Dagger: " + Shop.open().serve("tea"));
    System.out.println("CDI: " + CdiShop.serve("tea"));
    PerformanceMetrics.global()
        .snapshot()
        .operations()
        .forEach(o -> System.out.println(o.name() + ": " + o.count()));
  }

  private Main() {}
}
