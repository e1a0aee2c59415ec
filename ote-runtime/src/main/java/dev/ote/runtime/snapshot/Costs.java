package dev.ote.runtime.snapshot;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Amounts of money, one a currency. Sums are exact, and amounts of different currencies are never
 * added. Immutable.
 *
 * <p>Equal amounts are equal however they were written: each has the decimals that it needs, and at
 * least those which are usual in its currency.
 *
 * @param amounts by ISO 4217 code, such as {@code USD}; none is negative
 */
public record Costs(SortedMap<String, BigDecimal> amounts) {
  /** Nothing. */
  public static final Costs NONE = new Costs(Collections.emptySortedMap());

  /** Of digits before and behind the point, each: keeps 1E+999999999 from filling the memory. */
  private static final int MAX_DIGITS = 100;

  /** How many decimals more than its amounts a cost per call may have. */
  private static final int SHARE_DECIMALS = 3;

  /**
   * Copies the map.
   *
   * @throws IllegalArgumentException if a code is none of ISO 4217, or if an amount is negative or
   *     has more than 100 digits before or behind the point
   */
  public Costs {
    SortedMap<String, BigDecimal> copy = new TreeMap<>();
    amounts.forEach((code, amount) -> copy.put(code, normal(amount, currency(code))));
    amounts = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * An amount.
   *
   * @param amount how much; not negative
   * @param currency an ISO 4217 code, such as {@code USD}
   * @return the costs
   * @throws IllegalArgumentException as the constructor throws it
   */
  public static Costs of(BigDecimal amount, String currency) {
    return new Costs(new TreeMap<>(Map.of(currency, amount)));
  }

  /**
   * Whether these are no costs; an amount of zero is one, of something that was free.
   *
   * @return whether there is no amount
   */
  public boolean isNone() {
    return amounts.isEmpty();
  }

  /**
   * These costs and others.
   *
   * @param other other costs
   * @return the exact sum in each currency
   */
  public Costs plus(Costs other) {
    return other.isNone() ? this : with(other, BigDecimal::add);
  }

  /**
   * What came to be since earlier.
   *
   * @param earlier these costs at an earlier moment
   * @return the difference in each currency in which there is one
   */
  public Costs minus(Costs earlier) {
    Costs since = with(earlier, (now, before) -> now.subtract(before).max(BigDecimal.ZERO));
    SortedMap<String, BigDecimal> some = new TreeMap<>();
    since.amounts.forEach(
        (code, amount) -> {
          if (amount.signum() > 0 && amounts.containsKey(code)) {
            some.put(code, amount);
          }
        });
    return new Costs(some);
  }

  /**
   * The mean cost of a call.
   *
   * @param calls how many calls these are the costs of
   * @return the amounts divided, and rounded to three decimals more than they have; nothing for no
   *     call
   */
  public Costs per(long calls) {
    if (calls <= 0) {
      return NONE;
    }
    SortedMap<String, BigDecimal> shares = new TreeMap<>();
    amounts.forEach((code, amount) -> shares.put(code, share(amount, calls)));
    return new Costs(shares);
  }

  private static BigDecimal share(BigDecimal amount, long calls) {
    int decimals = Math.min(MAX_DIGITS, amount.scale() + SHARE_DECIMALS);
    return amount.divide(BigDecimal.valueOf(calls), decimals, RoundingMode.HALF_EVEN);
  }

  private Costs with(Costs other, BinaryOperator<BigDecimal> operator) {
    SortedMap<String, BigDecimal> all = new TreeMap<>((Map<String, BigDecimal>) amounts);
    other.amounts.forEach((code, amount) -> all.merge(code, amount, operator));
    return new Costs(all);
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException(
          "'" + code + "' is no currency: a code of ISO 4217 such as 'USD' is expected", unknown);
    }
  }

  private static BigDecimal normal(BigDecimal amount, Currency currency) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("a cost is negative");
    }
    BigDecimal stripped = amount.stripTrailingZeros();
    long digits = (long) stripped.precision() - stripped.scale();
    if (digits > MAX_DIGITS || stripped.scale() > MAX_DIGITS) {
      throw new IllegalArgumentException("a cost has more than " + MAX_DIGITS + " digits");
    }
    int usual = Math.max(0, currency.getDefaultFractionDigits());
    return stripped.setScale(Math.max(usual, stripped.scale()));
  }

  /** The amounts in words: {@code 0.10 EUR + 0.0042 USD}; empty where there is none. */
  @Override
  public String toString() {
    return amounts.entrySet().stream()
        .map(each -> each.getValue().toPlainString() + " " + each.getKey())
        .collect(joining(" + "));
  }
}
