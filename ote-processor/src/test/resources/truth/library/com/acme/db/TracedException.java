package com.acme.db;

public class TracedException extends RuntimeException {
  public TracedException(String step) {
    super("TRACE: shop -> " + step);
  }
}
