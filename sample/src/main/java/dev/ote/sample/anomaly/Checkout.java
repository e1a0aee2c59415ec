package dev.ote.sample.anomaly;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.runtime.Trace;
import java.util.random.RandomGenerator;

/**
 * A checkout whose time is made up: a call takes as long as it is told to, and fails as often.
 *
 * LOCATION: dev.ote.sample.anomaly.Checkout
 * PURPOSE: Go wrong on purpose, so that there is something to be found
 * DEPENDENCIES:
 *     - VirtualTime
 * TRACE POINTS:
 *     - Entry: Checkout.pay()
 */
@Observe(slowMillis = -1)
public final class Checkout {

  private static final double SPREAD = 0.4;

  private final VirtualTime time;
  private final RandomGenerator random;
  private double typicalMillis = 40;
  private double failing = 0.002;

  Checkout(VirtualTime time, RandomGenerator random) {
    this.time = time;
    this.random = random;
  }

  /**
   * Pays for an order.
   *
   * TRACE PATH:
   *     1. Checkout.pay()
   *     2. → reserve()
   *     3. → charge()
   *
   * @param order the order's number
   * @return the receipt's number
   * @throws IllegalStateException if the card is refused
   */
  public int pay(int order) {
    reserve();
    return charge(order);
  }

  private void reserve() {
    time.pass(nanos(0.25));
  }

  private int charge(int order) {
    time.pass(nanos(0.75));
    if (random.nextDouble() < failing) {
      throw new IllegalStateException(Trace.message("charge_refused", "order " + order));
    }
    return 1_000_000 + order;
  }

  private long nanos(double part) {
    return (long) (part * typicalMillis * 1e6 * Math.exp(SPREAD * random.nextGaussian()));
  }

  @NotObserved("sets what goes wrong, is no operation of the checkout")
  void becomes(double newTypicalMillis, double newFailing) {
    typicalMillis = newTypicalMillis;
    failing = newFailing;
  }
}
