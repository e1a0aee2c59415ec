package com.acme;

public interface Database {
  String getName();

  String find(String key);

  void put(String value);
}
