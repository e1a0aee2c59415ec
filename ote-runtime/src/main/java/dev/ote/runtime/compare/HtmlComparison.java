package dev.ote.runtime.compare;

import dev.ote.runtime.compare.page.Markup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as a page: what is wrong, all verdicts at a glance, then each test case as a figure,
 * then what to mind and all figures.
 */
final class HtmlComparison {
  private static final int LONGEST = 120;
  private static final int MOST_SENTENCES = 4;

  private final ComparisonResult result;
  private final Markup page = new Markup();

  private HtmlComparison(ComparisonResult result) {
    this.result = result;
  }

  static String of(ComparisonResult result) {
    return new HtmlComparison(result).page();
  }

  private String page() {
    page.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    page.open("meta", "charset", "utf-8");
    page.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    // A second line of defence behind the escaping: nothing is loaded and nothing runs.
    page.open(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'");
    page.element("title", result.title());
    page.open("style").raw(style()).close("style").close("head").open("body");
    header();
    wrong();
    glance();
    new CaseFigures(result, page).write();
    list("To mind", Tables.notes(result));
    figures();
    ReadingGuide.write(page, result.settings());
    return page.close("body").close("html").toString();
  }

  private void header() {
    ComparisonSettings settings = result.settings();
    page.open("header").element("h1", result.title());
    page.element("p", Tables.time(result) + " · " + result.environment(), "class", "meta");
    String count = settings.repetitions() == 1 ? " repetition" : " repetitions";
    page.element(
        "p",
        settings.repetitions()
            + count
            + " of each, interleaved at random · "
            + Figures.percent(settings.confidence())
            + " % confidence · equal within "
            + Figures.percent(settings.margin())
            + " % · baseline "
            + result.baseline(),
        "class",
        "meta");
    page.close("header");
  }

  private void wrong() {
    List<String> mismatches = Tables.mismatches(result);
    if (!mismatches.isEmpty()) {
      page.open("section", "class", "alarm");
      page.element(
          "h2", mismatches.size() == 1 ? "One is wrong" : mismatches.size() + " are wrong");
      items(mismatches);
      page.close("section");
    }
  }

  /** A row for each candidate, a column for each test case. */
  private void glance() {
    if (result.comparisons().isEmpty()) {
      return;
    }
    page.open("section").element("h2", "At a glance");
    List<String> sentences = Summary.of(result);
    if (sentences.size() <= MOST_SENTENCES) { // of more, the table is quicker to read
      sentences.forEach(each -> page.element("p", each));
    }
    page.open("div", "class", "scroll").open("table", "class", "glance");
    page.open("thead").open("tr").element("th", "time against " + result.baseline());
    result.testCases().forEach(each -> page.element("th", each, "scope", "col"));
    page.close("tr").close("thead").open("tbody");
    for (String implementation : result.implementations()) {
      if (!implementation.equals(result.baseline())) {
        page.open("tr").element("th", implementation, "scope", "row");
        for (String testCase : result.testCases()) {
          result.comparison(implementation, testCase).ifPresent(this::cell);
        }
        page.close("tr");
      }
    }
    page.close("tbody").close("table").close("div").close("section");
  }

  private void cell(Comparison comparison) {
    Ratio ratio = comparison.ratio();
    page.open("td", "class", comparison.verdict().toString());
    if (ratio != null) {
      page.text(Figures.ratio(ratio.estimate()) + "×");
    }
    page.element("small", comparison.verdict().toString()).close("td");
  }

  private void list(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      page.open("section").element("h2", title);
      items(lines);
      page.close("section");
    }
  }

  private void items(List<String> lines) {
    page.open("ul");
    lines.forEach(each -> page.element("li", each));
    page.close("ul");
  }

  private void figures() {
    List<List<String>> rows = Tables.measurements(result, LONGEST);
    page.open("section").element("h2", "All figures");
    page.open("div", "class", "scroll").open("table").open("thead").open("tr");
    List<String> heading = rows.get(0);
    for (int i = 0; i < heading.size(); i++) {
      page.element("th", heading.get(i), "scope", "col", "class", type(i));
    }
    page.close("tr").close("thead").open("tbody");
    for (List<String> row : rows.subList(1, rows.size())) {
      page.open("tr");
      for (int i = 0; i < row.size(); i++) {
        page.element("td", row.get(i), "class", type(i));
      }
      page.close("tr");
    }
    page.close("tbody").close("table").close("div").close("section");
  }

  private static String type(int column) {
    return column < 2 || column == 3 ? "word" : column == 4 ? "text" : "figure";
  }

  private static String style() {
    try (@Nullable InputStream stream =
        HtmlComparison.class.getResourceAsStream("comparison.css")) {
      if (stream == null) {
        throw new IllegalStateException("comparison.css is missing beside the class");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
