package com.acme.db;

import java.util.List;

public interface Database {
  void save(String value);

  String find(String key);

  boolean delete(String key);

  default void saveAll(List<String> values) {
    values.forEach(this::save);
  }
}
