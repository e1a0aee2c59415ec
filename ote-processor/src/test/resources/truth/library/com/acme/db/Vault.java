package com.acme.db;

import dev.ote.annotations.Observe;

@SuppressWarnings("ote")
@Observe
public class Vault {
  public static Vault create() {
    return new Vault();
  }

  public void open() {}

  public void shut() {}
}
