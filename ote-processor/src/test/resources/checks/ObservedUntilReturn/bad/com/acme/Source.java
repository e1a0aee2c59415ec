package com.acme;

/** Its result is known to those who inherit it. */
public interface Source<R> {
  R read();
}
