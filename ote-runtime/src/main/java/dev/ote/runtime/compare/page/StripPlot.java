package dev.ote.runtime.compare.page;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A distribution as it was measured: a dot a value, from the first at the top to the last at the
 * bottom, so that a drift shows as a slant; behind them the middle half, and the median as a line.
 */
public final class StripPlot {
  /** Dots beyond this many hide each other: then every second, third, … is drawn. */
  private static final int MOST_DOTS = 600;

  private static final int HEIGHT = 44;
  private static final double INSET = 7;

  private StripPlot() {}

  /**
   * The middle half of values.
   *
   * @param low the first quartile
   * @param median the median
   * @param high the third quartile
   */
  public record Quartiles(double low, double median, double high) {
    /**
     * Finds them by linear interpolation.
     *
     * @param values at least one
     * @return the quartiles
     */
    public static Quartiles of(List<Double> values) {
      double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(double[] sorted, double share) {
      double position = share * (sorted.length - 1);
      int index = (int) position;
      double next = sorted[Math.min(index + 1, sorted.length - 1)];
      return sorted[index] + (position - index) * (next - sorted[index]);
    }
  }

  /**
   * A scale on which all distributions show their form: the few values that are far out do not
   * decide, they are drawn at the border. Logarithmic where values differ by more than ten times.
   *
   * @param distributions at least one, each of at least one value
   * @return the scale
   */
  public static Scale scale(List<List<Double>> distributions) {
    double low = all(distributions).min().orElse(0);
    double most = all(distributions).max().orElse(1);
    double high = 0;
    for (List<Double> each : distributions) {
      Quartiles quartiles = Quartiles.of(each);
      double reach = quartiles.high() + 3 * (quartiles.high() - quartiles.low());
      high = Math.max(high, Math.min(each.stream().reduce(0.0, Math::max), reach));
    }
    // A little more costs nothing, and shows all.
    high = most < 1.15 * high ? most : high;
    if (low > 0 && high / low > 10) {
      return Scale.log(low / 1.15, high * 1.15);
    }
    double padding = Math.max((high - low) * 0.04, high * 1e-6);
    return Scale.linear(low < 0.4 * high ? 0 : low - padding, high + padding);
  }

  private static DoubleStream all(List<List<Double>> distributions) {
    return distributions.stream().flatMap(List::stream).mapToDouble(Double::doubleValue);
  }

  /**
   * Writes the plot.
   *
   * @param markup where to
   * @param values in the order of time, at least one
   * @param axis of all plots in the same figure
   * @param description for who can't see it
   */
  public static void write(Markup markup, List<Double> values, Axis axis, String description) {
    Scale scale = axis.scale();
    Quartiles quartiles = Quartiles.of(values);
    markup.open(
        "svg",
        "class",
        "strip",
        "height",
        Integer.toString(HEIGHT),
        "role",
        "img",
        "aria-label",
        description);
    axis.grid(markup, HEIGHT);
    double from = scale.at(quartiles.low());
    markup
        .open(
            "rect",
            "class",
            "half",
            "x",
            Markup.percent(from),
            "width",
            Markup.percent(scale.at(quartiles.high()) - from),
            "y",
            "4",
            "height",
            Integer.toString(HEIGHT - 8))
        .close("rect");
    int every = (values.size() + MOST_DOTS - 1) / MOST_DOTS;
    double step = (HEIGHT - 2 * INSET) / Math.max(1, values.size() - 1);
    for (int i = 0; i < values.size(); i += every) {
      double y = values.size() == 1 ? HEIGHT / 2.0 : INSET + i * step;
      dot(markup, scale, values.get(i), y);
    }
    Axis.line(markup, "median", scale.at(quartiles.median()), 2, HEIGHT - 2);
    markup.close("svg");
  }

  private static void dot(Markup markup, Scale scale, double value, double y) {
    if (scale.isBelow(value)) {
      markup
          .open("svg", "class", "beyond", "x", "100%", "y", Markup.pixels(y))
          .open("path", "d", "M-7,-3 L-1,0 L-7,3 Z")
          .close("path")
          .close("svg");
    } else {
      markup
          .open("circle", "cx", Markup.percent(scale.at(value)), "cy", Markup.pixels(y), "r", "2.2")
          .close("circle");
    }
  }
}
