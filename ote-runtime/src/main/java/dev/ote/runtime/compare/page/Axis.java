package dev.ote.runtime.compare.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The marks that plots on the same scale share: lines through each plot, figures below the last.
 *
 * @param scale the scale
 * @param ticks how many at most
 * @param label says a value in a few characters
 */
public record Axis(Scale scale, int ticks, DoubleFunction<String> label) {
  /** Lines reach over the borders of a plot, to meet those of the plots above and below. */
  static final int BLEED = 14;

  private static final int HEIGHT = 18;

  /** Figures nearer to each other than this would touch on a narrow screen. */
  private static final double APART = 0.14;

  void grid(Markup markup, int height) {
    for (double tick : scale.ticks(ticks)) {
      line(markup, "grid", scale.at(tick), -BLEED, height + BLEED);
    }
  }

  static void line(Markup markup, String type, double at, double from, double to) {
    String x = Markup.percent(at);
    markup
        .open(
            "line",
            "class",
            type,
            "x1",
            x,
            "x2",
            x,
            "y1",
            Markup.pixels(from),
            "y2",
            Markup.pixels(to))
        .close("line");
  }

  /**
   * Writes the figures.
   *
   * @param markup where to
   */
  public void write(Markup markup) {
    markup.open("svg", "class", "axis", "height", Integer.toString(HEIGHT), "aria-hidden", "true");
    for (double tick : labelled()) {
      double at = scale.at(tick);
      // Those at the ends would be cut off.
      String anchor = at < 0.06 ? "start" : at > 0.94 ? "end" : "middle";
      markup.element(
          "text", label.apply(tick), "x", Markup.percent(at), "y", "13", "text-anchor", anchor);
    }
    markup.close("svg");
  }

  /** The ticks that have room for a figure, 1 before all others: ratios are read from there. */
  private List<Double> labelled() {
    List<Double> candidates = new ArrayList<>(scale.ticks(ticks));
    candidates.sort(Comparator.comparing((Double tick) -> tick != 1));
    List<Double> chosen = new ArrayList<>();
    for (double tick : candidates) {
      double at = scale.at(tick);
      if (chosen.stream().allMatch(each -> Math.abs(scale.at(each) - at) >= APART)) {
        chosen.add(tick);
      }
    }
    return chosen;
  }
}
