package dev.ote.runtime.compare;

import dev.ote.runtime.compare.page.Axis;
import dev.ote.runtime.compare.page.Markup;
import dev.ote.runtime.compare.page.RatioPlot;
import dev.ote.runtime.compare.page.StripPlot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A figure for each test case, a row for each implementation: what was measured, how it compares,
 * and the verdict, side by side. Durations have a scale for each test case, ratios one for all.
 */
final class CaseFigures {
  private static final int TICKS = 5;

  private final ComparisonResult result;
  private final Markup page;
  private final Axis ratios;

  CaseFigures(ComparisonResult result, Markup page) {
    this.result = result;
    this.page = page;
    List<RatioPlot.Range> ranges =
        result.comparisons().stream().map(CaseFigures::range).filter(Objects::nonNull).toList();
    this.ratios =
        new Axis(
            RatioPlot.scale(ranges, result.settings().margin()),
            TICKS,
            value -> Figures.tick(value) + "×");
  }

  private static RatioPlot.@Nullable Range range(Comparison comparison) {
    Ratio ratio = comparison.ratio();
    return ratio == null ? null : new RatioPlot.Range(ratio.low(), ratio.estimate(), ratio.high());
  }

  void write() {
    page.open("section").element("h2", "Test case by test case");
    page.element(
        "p",
        "Left: each dot is a repetition, the first at the top, the last at the bottom; the line is"
            + " the median, the box the middle half, a triangle a value beyond the scale. Right: how"
            + " many times the baseline's median, with the confidence interval; within the grey band"
            + " all counts as equal.",
        "class",
        "soft");
    result.testCases().forEach(this::figure);
    page.close("section");
  }

  private void figure(String testCase) {
    List<Measurement> rows =
        result.measurements().stream().filter(each -> each.testCase().equals(testCase)).toList();
    List<List<Double>> samples =
        rows.stream().map(Measurement::samples).filter(each -> !each.isEmpty()).toList();
    Axis durations =
        samples.isEmpty() ? null : new Axis(StripPlot.scale(samples), TICKS, Figures::tickNanos);
    page.open("article").element("h3", testCase);
    for (Measurement row : rows) {
      row(row, result.comparison(row.implementation(), testCase).orElse(null), durations);
    }
    axes(durations);
    page.close("article");
  }

  private void row(Measurement row, @Nullable Comparison comparison, @Nullable Axis durations) {
    String type = comparison == null ? "baseline" : comparison.verdict().toString();
    page.open("div", "class", "row " + type);
    name(row);
    page.open("div", "class", "strip-cell");
    if (durations == null || row.samples().isEmpty()) {
      page.element("div", row.success() ? "not timed" : row.outcome(), "class", "nothing");
    } else {
      StripPlot.write(page, row.samples(), durations, strip(row));
    }
    page.close("div");
    if (comparison != null && range(comparison) == null) {
      page.open("div", "class", "reason");
      page.element("span", comparison.verdict().toString(), "class", "badge");
      page.element("div", comparison.reason()).close("div");
    } else {
      ratio(comparison);
    }
    page.close("div");
  }

  private void name(Measurement row) {
    page.open("div", "class", "name").element("b", row.implementation());
    if (!row.samples().isEmpty()) {
      page.element(
          "small", Figures.nanos(row.duration()) + " ± " + Figures.nanos(row.deviation()) + " MAD");
    }
    if (!row.flags().isEmpty()) {
      page.element(
          "small",
          row.flags().stream().map(Flag::toString).collect(Collectors.joining(", ")),
          "class",
          "flags");
    }
    page.close("div");
  }

  private static String strip(Measurement row) {
    StripPlot.Quartiles quartiles = StripPlot.Quartiles.of(row.samples());
    return "median "
        + Figures.nanos(quartiles.median())
        + ", middle half from "
        + Figures.nanos(quartiles.low())
        + " to "
        + Figures.nanos(quartiles.high());
  }

  private void ratio(@Nullable Comparison comparison) {
    RatioPlot.Range range = comparison == null ? null : range(comparison);
    Ratio ratio = comparison == null ? null : comparison.ratio();
    String text = ratio == null ? "baseline" : Figures.ratio(ratio.estimate()) + "×";
    page.open("div", "class", "ratio-cell");
    String description = ratio == null ? text : text + ", " + Figures.interval(ratio);
    RatioPlot.write(page, range, ratios, result.settings().margin(), description);
    page.close("div").open("div", "class", "verdict");
    if (comparison == null || ratio == null) {
      page.element("span", "baseline", "class", "badge");
    } else {
      page.element("b", text).element("span", comparison.verdict().toString(), "class", "badge");
      page.element("small", Figures.interval(ratio));
      page.element(
          "small",
          "p "
              + Figures.p(ratio.adjustedP())
              + " · δ "
              + Figures.delta(ratio.delta()).replace('-', '−'));
    }
    page.close("div");
  }

  private void axes(@Nullable Axis durations) {
    page.open("div", "class", "axes").open("div", "class", "name").close("div");
    page.open("div", "class", "strip-cell");
    if (durations != null) {
      durations.write(page);
      String scale = durations.scale().isLogarithmic() ? ", logarithmic" : "";
      page.open("div", "class", "caption");
      page.element("span", "duration of a call" + scale).close("div");
    }
    page.close("div").open("div", "class", "ratio-cell");
    if (!result.comparisons().isEmpty()) {
      ratios.write(page);
      page.open("div", "class", "caption");
      page.element("span", "← faster").element("span", "slower →").close("div");
    }
    page.close("div").open("div", "class", "verdict").close("div").close("div");
  }
}
