package com.acme;

import dev.ote.runtime.PerformanceMetrics;

public class Main {
  public static void main(String[] args) {
    var vault = new VaultObserved(new Vault());
    vault.open(" 1234 ");
    System.out.println(PerformanceMetrics.global().report());
  }
}
