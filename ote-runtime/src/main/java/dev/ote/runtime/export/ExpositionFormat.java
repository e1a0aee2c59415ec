package dev.ote.runtime.export;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The text formats in which metrics can be read. */
@SuppressWarnings("exports") // annotations: see module-info
public enum ExpositionFormat {
  /** The text format of Prometheus, 0.0.4. */
  PROMETHEUS_TEXT("text/plain; version=0.0.4; charset=utf-8"),
  /**
   * OpenMetrics 1.0: the same with units, exemplars and an end that shows that nothing is missing.
   */
  OPEN_METRICS("application/openmetrics-text; version=1.0.0; charset=utf-8");

  private final String contentType;

  ExpositionFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * The format's name in HTTP.
   *
   * @return the value of {@code Content-Type}
   */
  public String contentType() {
    return contentType;
  }

  /**
   * The format that a client prefers.
   *
   * @param accept the value of its {@code Accept}, in whatever form; null where it has none
   * @return OpenMetrics where it is named and nothing else is preferred to it, else the text format
   */
  public static ExpositionFormat accepted(@Nullable String accept) {
    double open = 0;
    double text = 0;
    for (String range : (accept == null ? "" : accept).toLowerCase(Locale.ROOT).split(",", -1)) {
      if (range.strip().startsWith("application/openmetrics-text")) {
        open = Math.max(open, quality(range));
      } else if (range.strip().startsWith("text/plain")) {
        text = Math.max(text, quality(range));
      }
    }
    return open > 0 && open >= text ? OPEN_METRICS : PROMETHEUS_TEXT;
  }

  private static double quality(String range) {
    for (String parameter : range.split(";", -1)) {
      String name = parameter.strip();
      if (name.startsWith("q=")) {
        try {
          return Double.parseDouble(name.substring(2));
        } catch (NumberFormatException noNumber) {
          return 0;
        }
      }
    }
    return 1;
  }
}
