package com.acme;

import dev.ote.annotations.Observe;

@Observe
public class Vault {
  /** TRACE PATH: Vault.open() → verify() → audit() */
  public String open(String key) {
    return verify(key);
  }

  private String verify(String key) { return key.strip(); }

  private void audit(String key) { System.out.println(key); }
}
