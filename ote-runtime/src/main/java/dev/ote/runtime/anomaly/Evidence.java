package dev.ote.runtime.anomaly;

/**
 * A number that an anomaly is founded on.
 *
 * @param name what it is, such as {@code usual error rate}
 * @param value the number; may be infinite, never NaN
 * @param unit its unit, such as {@code %} or {@code calls}; empty where it has none
 */
public record Evidence(String name, double value, String unit) {
  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException if it is NaN
   */
  public Evidence {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("no number: " + name);
    }
  }

  /** As text, such as {@code usual error rate 0.40 %}. */
  @Override
  public String toString() {
    return name + " " + NumberText.of(value) + (unit.isEmpty() ? "" : " " + unit);
  }
}
