package com.acme.db;

public class SqlDatabase implements Database {
  public static final int LIMIT = 10;

  @Override
  public void save(String value) {}

  @Override
  public String find(String key) {
    return key;
  }

  @Override
  public boolean delete(String key) {
    return key.isEmpty();
  }

  public void compact() {}
}
