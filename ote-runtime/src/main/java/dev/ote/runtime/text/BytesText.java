package dev.ote.runtime.text;

import java.util.Locale;

/** Amounts of memory as text, the same in every locale. */
public final class BytesText {
  private static final String[] UNITS = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  private static final int STEP = 1024;

  private BytesText() {}

  /**
   * An amount in the unit that suits it.
   *
   * @param bytes how many; not negative
   * @return such as {@code 850 B}, {@code 12.3 KiB} or {@code 4.6 MiB}
   */
  public static String adaptive(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double amount = (double) bytes / STEP;
    int unit = 0;
    // Compared after rounding, so that 1023.96 KiB reads 1.0 MiB.
    while (amount >= STEP - 0.05 && unit < UNITS.length - 1) {
      amount /= STEP;
      unit++;
    }
    return String.format(Locale.ROOT, "%.1f %s", amount, UNITS[unit]);
  }
}
