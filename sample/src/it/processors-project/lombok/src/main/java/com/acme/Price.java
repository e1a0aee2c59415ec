package com.acme;

import dev.ote.annotations.Observe;
import lombok.Builder;
import lombok.Value;

/**
 * LOCATION: com.acme.Price
 * PURPOSE: an amount of money
 * DEPENDENCIES: none
 * TRACE POINTS:
 *   - Adding: Price.plus()
 */
@Observe
@Value
@Builder(toBuilder = true)
public class Price {
  String currency;
  long cents;

  /** TRACE PATH: Price.plus() → toBuilder() → getCents() → total() */
  public Price plus(long more) {
    return toBuilder().cents(getCents() + more).build();
  }
}
