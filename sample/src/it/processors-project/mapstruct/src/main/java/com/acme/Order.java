package com.acme;

public class Order {
  private final String item;
  private final long cents;

  public Order(String item, long cents) {
    this.item = item;
    this.cents = cents;
  }

  public String getItem() {
    return item;
  }

  public long getCents() {
    return cents;
  }
}
