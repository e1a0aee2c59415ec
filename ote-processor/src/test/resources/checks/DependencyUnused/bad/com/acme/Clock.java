package com.acme;

public interface Clock {
  long now();
}
