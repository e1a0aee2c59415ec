package com.acme;

public class Store {
  public void save(String value) {}
}
