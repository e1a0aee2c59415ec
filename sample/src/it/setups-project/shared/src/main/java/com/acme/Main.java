package com.acme;

import dev.ote.runtime.PerformanceMetrics;

final class Main {
  public static void main(String[] args) {
    System.out.println(new VaultObserved(new Vault()).open(" 1234 ") + " on Java " + Runtime.version().feature());
    System.out.println("calls: " + PerformanceMetrics.global().snapshot().operations().get(0).count());
  }
}
