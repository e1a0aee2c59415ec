package dev.ote.runtime.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page. */
class HtmlComparisonTest {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z0-9!]+)[^>]*>");

  @Test
  void showsWhatIsWrongBeforeAllElse() {
    String page = Results.typical().toHtml();

    assertThat(page).startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(page)
        .containsSubsequence(
            "<h1>B, C, D, E against A</h1>",
            "<h2>2 are wrong</h2>",
            "<li>C, case: returned [2, 1] where A returned [1, 2]</li>",
            "<h2>At a glance</h2>",
            "<p>B is faster.</p>",
            "<td class=\"faster\">0.50×<small>faster</small>",
            "<td class=\"wrong\"><small>wrong</small>",
            "<h2>Test case by test case</h2>",
            "<h3>case</h3>",
            "<h2>To mind</h2>",
            "<h2>All figures</h2>",
            "<summary>How to read this</summary>");
  }

  @Test
  void drawsADotForEachRepetitionAndARatioForEachPairThatHasOne() {
    String page = Results.typical().toHtml();

    // Four implementations were timed, three times each; beyond the scale are triangles.
    assertThat(count(page, "<circle cx=") + count(page, "class=\"beyond\"")).isEqualTo(12);
    assertThat(count(page, "class=\"median\"")).isEqualTo(4);
    // That of the wrong candidate is not shown.
    assertThat(count(page, "class=\"estimate\"")).isEqualTo(1);
    assertThat(page).contains("aria-label=\"0.50×, 0.49 … 0.51\"");
    assertThat(page).contains("aria-label=\"median 505 ns, middle half from 503 ns to 508 ns\"");
  }

  @Test
  void needsNothingFromElsewhereAndRunsNothing() {
    String page = Results.typical().toHtml();

    assertThat(page)
        .contains("content=\"default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;\"")
        .doesNotContain(
            "http:", "https:", "url(", "<script", " src=", " href=", " onload", "style=\"");
  }

  @Test
  void everyElementThatBeginsEnds() {
    for (ComparisonResult result : List.of(Results.typical(), Results.hostile())) {
      Deque<String> open = new ArrayDeque<>();
      Matcher tags = TAG.matcher(result.toHtml());
      while (tags.find()) {
        String name = Objects.requireNonNull(tags.group(2));
        if (Objects.requireNonNull(tags.group(1)).equals("/")) {
          assertThat(open.pop()).isEqualTo(name);
        } else if (!name.equals("meta") && !name.equals("!DOCTYPE")) {
          open.push(name);
        }
      }
      assertThat(open).isEmpty();
    }
  }

  @Test
  void textsAreNoMarkup() {
    String page = Results.hostile().toHtml();

    assertThat(page)
        .doesNotContain("<script", "\u202e", "|'<")
        .contains(
            "<h1>=cmd|&#39;&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;\\u202e\\n,`|</h1>");
    assertThat(count(page, "</style>")).isEqualTo(1);
  }

  @Test
  void oneImplementationAloneHasNothingToCompareWith() {
    ComparisonResult all = Results.typical();
    ComparisonResult alone =
        new ComparisonResult(
            "A",
            all.time(),
            all.environment(),
            "A",
            all.settings(),
            List.of("A"),
            List.of("case"),
            List.of(all.measurements().get(0)),
            List.of());

    assertThat(alone.toHtml()).contains("<h3>case</h3>").doesNotContain("At a glance", "← faster");
    assertThat(alone.toText()).doesNotContain("verdict");
  }

  private static int count(String page, String part) {
    return page.split(Pattern.quote(part), -1).length - 1;
  }
}
