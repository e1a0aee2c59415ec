package dev.ote.runtime.compare;

import dev.ote.runtime.compare.page.Markup;

/** What the page's words mean, at its end. */
final class ReadingGuide {
  private ReadingGuide() {}

  static void write(Markup page, ComparisonSettings settings) {
    String confidence = Figures.percent(settings.confidence()) + " %";
    String alpha = Figures.percent(1 - settings.confidence()) + " %";
    String margin = Figures.percent(settings.margin()) + " %";
    page.open("details").element("summary", "How to read this").open("dl");
    entry(
        page,
        Verdict.WRONG,
        "The candidate does not do what the baseline does: another result, another exception, none"
            + " where the baseline throws, or no end in time. How fast it is does not matter.");
    entry(
        page,
        Verdict.INDISTINGUISHABLE,
        "The whole " + confidence + " interval of the ratio lies within " + margin + " of 1.");
    entry(page, Verdict.FASTER, significant(alpha, "below"));
    entry(page, Verdict.SLOWER, significant(alpha, "above"));
    entry(
        page,
        Verdict.INCONCLUSIVE,
        "Neither a difference nor equality is shown, or there is nothing to compare with. More"
            + " repetitions or a quieter machine may tell.");
    page.close("dl");
    page.element(
        "p",
        "The ratio is the candidate's median duration over the baseline's, with a bootstrap interval."
            + " p is that of the two-sided Mann-Whitney U test after Holm's correction over all"
            + " pairs. δ is Cliff's delta, from −1, always shorter, to 1, always longer. MAD is the"
            + " median of the absolute deviations from the median. Everything was measured in one"
            + " JVM: what differs from one start to the next is in no interval.");
    page.close("details");
  }

  private static String significant(String alpha, String side) {
    return "Holm's adjusted p is below " + alpha + ", and the interval lies " + side + " 1.";
  }

  private static void entry(Markup page, Verdict verdict, String text) {
    page.open("dt", "class", verdict.toString());
    page.element("span", verdict.toString(), "class", "badge").close("dt").element("dd", text);
  }
}
