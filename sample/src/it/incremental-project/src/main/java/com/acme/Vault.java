package com.acme;

import dev.ote.annotations.Observe;

@Observe
public class Vault {
  public void seal() {}
}
