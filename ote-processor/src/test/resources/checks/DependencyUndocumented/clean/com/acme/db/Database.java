package com.acme.db;

public interface Database {
  void put(String value);
}
