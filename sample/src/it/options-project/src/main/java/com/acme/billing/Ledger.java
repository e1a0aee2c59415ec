package com.acme.billing;

/** Nothing here names OTE: the option alone does. */
public class Ledger {

  /** Adds an amount. */
  public long add(long balance, long amount) {
    return Math.addExact(balance, amount);
  }
}
