package com.acme.db;

public class Codec<T> {
  public String encode(T value) {
    return value.toString();
  }

  public static String mark(String text) {
    return text;
  }
}
