package com.acme.db;

public class Journal implements AutoCloseable {
  public void note(String text) {}

  public void flush() {}

  @Override
  public void close() {}
}
