package dev.ote.dashboard.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The files of the page: what they refer to, and what they weigh. */
class AssetsTest {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int MOST_BYTES = 150_000;

  private final Assets assets = Assets.load();

  @Test
  void allThatThePageLoadsIsThereAndLight() {
    Set<String> loaded = new TreeSet<>();
    load("/", loaded);
    assertThat(loaded).contains("/main.js", "/table.js", "/uplot/uPlot.iife.min.js", "/base.css");
    assertThat(loaded.stream().mapToInt(path -> at(path).zipped().length).sum())
        .isPositive()
        .isLessThan(MOST_BYTES);
  }

  @Test
  void nothingIsServedThatThePageDoesNotLoad() {
    Set<String> loaded = new TreeSet<>(List.of("/uplot/LICENSE"));
    load("/", loaded);
    assertThat(assets.paths()).isEqualTo(loaded);
  }

  @Test
  void thePageHasNoCodeAndNoStyleOfItsOwn() {
    assertThat(text("/"))
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContain("<style", " style=", "javascript:")
        .doesNotContainPattern(" on[a-z]+=");
  }

  @Test
  void noScriptOfOursTakesMarkup() {
    for (String path : assets.paths()) {
      if (path.endsWith(".js") && !path.startsWith("/uplot")) {
        assertThat(text(path).replace(SVG, ""))
            .as(path)
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write")
            .doesNotContain("eval(", "new Function", "http://", "https://");
      }
    }
  }

  private void load(String path, Set<String> loaded) {
    if (!loaded.add(path)) {
      return;
    }
    Matcher references =
        Pattern.compile("(?:src|href)=\"(/[^\"]+)\"|from \"\\.(/[^\"]+)\"").matcher(text(path));
    while (references.find()) {
      load(Objects.requireNonNullElse(references.group(1), references.group(2)), loaded);
    }
  }

  private String text(String path) {
    return new String(at(path).plain(), UTF_8);
  }

  private Asset at(String path) {
    Asset asset = assets.at(path);
    assertThat(asset).as(path).isNotNull();
    return Objects.requireNonNull(asset);
  }
}
