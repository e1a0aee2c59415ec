package dev.ote.runtime.text;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as text that programs read, the same in every locale. */
public final class NumberText {
  /** Of plain digits; {@code 1E-300} is easier to read than three hundred zeros. */
  private static final int MAX_PLAIN_DIGITS = 40;

  private NumberText() {}

  /**
   * A number with as many digits as it needs.
   *
   * @param number any number, also one that is none or infinite
   * @return such as {@code 0.25}, {@code 1E-300} or {@code Infinity}
   */
  public static String shortest(double number) {
    return Double.isFinite(number) ? shortest(BigDecimal.valueOf(number)) : Double.toString(number);
  }

  /**
   * A number without zeros at its end.
   *
   * @param number any number
   * @return such as {@code 0.25} or {@code 1E-300}
   */
  public static String shortest(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    boolean plain = Math.abs((long) shortest.scale()) <= MAX_PLAIN_DIGITS;
    return plain ? shortest.toPlainString() : shortest.toString();
  }

  /**
   * A number rounded to a few digits.
   *
   * @param number any number, also one that is none or infinite
   * @param digits how many digits matter
   * @return such as {@code 1.07}, {@code 0.00021} or {@code Infinity}
   */
  public static String rounded(double number, int digits) {
    return Double.isFinite(number)
        ? shortest(BigDecimal.valueOf(number).round(new MathContext(digits)))
        : Double.toString(number);
  }
}
