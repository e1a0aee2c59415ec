package com.acme;

import dev.ote.annotations.Observe;

/**
 * Sells things.
 *
 * LOCATION: com.acme.Checkout
 * PURPOSE: Take an order from basket to receipt
 * DEPENDENCIES:
 *   - Ledger
 *   - com.acme.pay.Gateway
 * TRACE POINTS:
 *   - Entry: Checkout.buy()
 */
@Observe
public class Checkout {

  /**
   * TRACE PATH:
   *   1. Checkout.buy()
   *   2. validate()
   *   3. Gateway.charge() → Ledger.book()
   *   4. the customer is told by mail
   *   5. sendReciept()
   */
  public String buy(String basket, int cents) {
    return basket;
  }

	/** TRACE PATH: 1. Ledger.revert() 2. Gateway.refund() */
	public void cancel(String order) {}

  public int size() {
    return 0;
  }
}
