package dev.ote.runtime.compare.page;

import java.util.ArrayList;
import java.util.List;

/** Maps values to places from 0 to 1, and knows which values are worth a tick. */
public final class Scale {
  private final double low;
  private final double high;
  private final boolean logarithmic;

  private Scale(double low, double high, boolean logarithmic) {
    this.low = low;
    this.high = high;
    this.logarithmic = logarithmic;
  }

  /**
   * A linear scale.
   *
   * @param low the value at 0
   * @param high the value at 1
   * @return the scale; a little wider where both are the same
   */
  public static Scale linear(double low, double high) {
    return high > low ? new Scale(low, high, false) : new Scale(low - 0.5, low + 0.5, false);
  }

  /**
   * A logarithmic scale.
   *
   * @param low the value at 0, positive
   * @param high the value at 1
   * @return the scale; a little wider where both are the same
   */
  public static Scale log(double low, double high) {
    return high > low ? new Scale(low, high, true) : new Scale(low / 1.1, low * 1.1, true);
  }

  /**
   * Whether equal distances are equal ratios.
   *
   * @return true if it is logarithmic
   */
  public boolean isLogarithmic() {
    return logarithmic;
  }

  /**
   * Where a value lies.
   *
   * @param value any value
   * @return from 0 to 1; that of the nearer end for what lies outside
   */
  public double at(double value) {
    double share =
        logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    return Double.isNaN(share) ? 0 : Math.max(0, Math.min(1, share));
  }

  /**
   * Whether a value lies beyond the upper end.
   *
   * @param value any value
   * @return true if it does
   */
  public boolean isBelow(double value) {
    return value > high;
  }

  /**
   * Round values within the scale.
   *
   * @param most how many at most
   * @return the values, ascending
   */
  public List<Double> ticks(int most) {
    // Over a narrow range, round steps are rounder than round factors.
    List<Double> ticks = logarithmic && high / low >= 4 ? decades(most) : steps(most);
    return ticks.stream().filter(each -> each >= low && each <= high).toList();
  }

  private List<Double> steps(int most) {
    double rough = (high - low) / most;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = 10 * power;
    for (int digit : new int[] {1, 2, 5}) {
      if (digit * power >= rough) {
        step = digit * power;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step);
    for (long i = first; i * step <= high; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> decades(int most) {
    for (int[] digits : new int[][] {{1, 2, 5}, {1, 3}, {1}}) {
      List<Double> ticks = of(digits, 1);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    int every = 2;
    while (of(new int[] {1}, every).size() > most) {
      every++;
    }
    return of(new int[] {1}, every);
  }

  private List<Double> of(int[] digits, int every) {
    List<Double> ticks = new ArrayList<>();
    int first = (int) Math.floor(Math.log10(low));
    for (int power = first; Math.pow(10, power) <= high; power++) {
      if (Math.floorMod(power, every) == 0) {
        for (int digit : digits) {
          double tick = digit * Math.pow(10, power);
          if (tick >= low && tick <= high) {
            ticks.add(tick);
          }
        }
      }
    }
    return ticks;
  }
}
