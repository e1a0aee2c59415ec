package com.acme;

import dev.ote.runtime.PerformanceMetrics;

final class Main {
  public static void main(String[] args) {
    var account = new AccountObserved(new Account("savings"));
    Named named = account;
    System.out.println(named.getName());
    account.setBalance(7);
    System.out.println(account.getBalance());
    account.setVersion(3);
    System.out.println(account.getVersion());
    System.out.println(account.entries());
    try {
      account.close();
    } catch (Exception e) {
      System.out.println("caught " + e);
    }
    var price = new PriceObserved(Price.builder().currency("EUR").cents(5).build());
    System.out.println(price.plus(1) + " " + price.getCurrency() + " " + price.getCents());
    var prices = new PriceListObserved(currency -> Price.builder().currency(currency));
    System.out.println(prices.draft("CHF").cents(2).build());
    PerformanceMetrics.global()
        .snapshot()
        .operations()
        .forEach(o -> System.out.println(o.name() + ": " + o.count()));
  }
}
