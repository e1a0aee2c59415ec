package dev.ote.processor.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the pages of {@code docs/checks} say about a check; the build packs them into the jar. */
final class CheckPages {
  private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(\\w+)].*\\| (.+) \\|$");
  private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([^):]+)\\)");
  private static final Pattern MARKUP = Pattern.compile("[`*]");

  private final Map<String, String> inShort = new HashMap<>();

  CheckPages() {
    Matcher row = ROW.matcher(read("README").orElse(""));
    while (row.find()) {
      inShort.put(row.group(1), plain(row.group(2)));
    }
  }

  /** What the check asks for, one sentence; its name where it has no page. */
  String inShort(String check) {
    return inShort.getOrDefault(check, check);
  }

  /** The page's first paragraph as plain text; the one sentence where it has no page. */
  String text(String check) {
    return read(check)
        .map(page -> plain(page.split("\n\n", -1)[1].replace('\n', ' ')))
        .orElseGet(() -> inShort(check));
  }

  /** The whole page as Markdown, without links to its neighbours, which are not beside it. */
  String markdown(String check) {
    return read(check)
        .map(page -> LINK.matcher(page).replaceAll("$1"))
        .orElseGet(() -> text(check));
  }

  private static String plain(String markdown) {
    return MARKUP.matcher(LINK.matcher(markdown).replaceAll("$1")).replaceAll("").strip();
  }

  private static Optional<String> read(String page) {
    // Names come from files that anyone may have written.
    if (!page.matches("\\w+")) {
      return Optional.empty();
    }
    try (@Nullable InputStream in =
        CheckPages.class.getResourceAsStream("checks/" + page + ".md")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
