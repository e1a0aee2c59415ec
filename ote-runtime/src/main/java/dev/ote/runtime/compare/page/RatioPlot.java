package dev.ote.runtime.compare.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ratio and its confidence interval on a logarithmic scale, so that twice and half as long lie
 * equally far from the line of 1. The margin within which all counts as equal is a band around it.
 */
public final class RatioPlot {
  private static final int HEIGHT = 44;

  /** An interval that is wider than this does not decide about the scale. */
  private static final double WIDEST = 4;

  private RatioPlot() {}

  /**
   * A ratio with its interval.
   *
   * @param low the lower end
   * @param estimate the ratio
   * @param high the upper end
   */
  public record Range(double low, double estimate, double high) {}

  /**
   * A scale that has room for all ratios, for 1 and for the margin.
   *
   * @param ranges any number
   * @param margin how far from 1 is still equal
   * @return the scale
   */
  public static Scale scale(List<Range> ranges, double margin) {
    double low = 1 / (1 + 2 * margin);
    double high = 1 + 2 * margin;
    for (Range each : ranges) {
      low = Math.min(low, Math.max(each.low(), each.estimate() / WIDEST));
      high = Math.max(high, Math.min(each.high(), each.estimate() * WIDEST));
    }
    double padding = Math.max(1.01, Math.pow(high / low, 0.06));
    return Scale.log(low / padding, high * padding);
  }

  /**
   * Writes the plot.
   *
   * @param markup where to
   * @param range the ratio, or null to show nothing but the line of 1
   * @param axis of all plots in the same figure
   * @param margin how far from 1 is still equal
   * @param description for who can't see it
   */
  public static void write(
      Markup markup, @Nullable Range range, Axis axis, double margin, String description) {
    Scale scale = axis.scale();
    markup.open(
        "svg",
        "class",
        "ratio",
        "height",
        Integer.toString(HEIGHT),
        "role",
        "img",
        "aria-label",
        description);
    double from = scale.at(1 / (1 + margin));
    markup
        .open(
            "rect",
            "class",
            "margin",
            "x",
            Markup.percent(from),
            "width",
            Markup.percent(scale.at(1 + margin) - from),
            "y",
            Integer.toString(-Axis.BLEED),
            "height",
            Integer.toString(HEIGHT + 2 * Axis.BLEED))
        .close("rect");
    axis.grid(markup, HEIGHT);
    Axis.line(markup, "one", scale.at(1), -Axis.BLEED, HEIGHT + Axis.BLEED);
    if (range != null) {
      markup
          .open(
              "line",
              "class",
              "interval",
              "x1",
              Markup.percent(scale.at(range.low())),
              "x2",
              Markup.percent(scale.at(range.high())),
              "y1",
              "22",
              "y2",
              "22")
          .close("line");
      Axis.line(markup, "end", scale.at(range.low()), 17, 27);
      Axis.line(markup, "end", scale.at(range.high()), 17, 27);
      markup
          .open(
              "circle",
              "class",
              "estimate",
              "cx",
              Markup.percent(scale.at(range.estimate())),
              "cy",
              "22",
              "r",
              "4.5")
          .close("circle");
    }
    markup.close("svg");
  }
}
