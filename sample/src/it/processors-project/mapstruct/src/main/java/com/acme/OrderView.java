package com.acme;

public class OrderView {
  private String item;
  private String total;

  public void setItem(String item) {
    this.item = item;
  }

  public void setTotal(String total) {
    this.total = total;
  }

  @Override
  public String toString() {
    return item + " for " + total;
  }
}
