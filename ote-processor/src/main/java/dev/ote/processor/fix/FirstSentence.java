package dev.ote.processor.fix;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first sentence of a comment, if it can be said again as it stands. */
final class FirstSentence {
  private static final Pattern PARAGRAPH_END =
      Pattern.compile(
          "\\n\\s*\\n|</?(?:p|ul|ol|pre|table|h[1-6]|dl|div|blockquote|hr)\\b|\\n\\s*(?:[-*+#>]|\\d+[.)])\\s"
              + "|\\n\\s*(?:```|~~~)",
          Pattern.CASE_INSENSITIVE);

  /** What is in an inline tag: braces stand in pairs. Possessive, so that nothing recurses. */
  private static final String IN_TAG = "(?:[^{}]++|\\{(?:[^{}]++|\\{[^{}]*+\\})*+\\})*+";

  // What looks like a tag within {@code …} or backticks is none.
  private static final Pattern INLINE_MARKUP =
      Pattern.compile(
          "(\\{@\\w+\\s"
              + IN_TAG
              + "\\}|`[^`]*`)|(<(?i:br)\\b[^<>]*>)|</?[a-zA-Z][^<>]*>|<!--.*?-->",
          Pattern.DOTALL);
  private static final Pattern REPEATABLE_TAG =
      Pattern.compile(
          "\\{@(?:code|literal|link|linkplain|value|systemProperty)\\b" + IN_TAG + "\\}");
  private static final Pattern SUMMARY = Pattern.compile("\\{@summary\\s+(" + IN_TAG + ")\\}");
  private static final Pattern INDEX =
      Pattern.compile("\\{@index\\s+(?:\"([^\"]*)\"|(\\S+))[^{}]*\\}");
  private static final Pattern ABBREVIATION = Pattern.compile(".*\\b(?:e\\.g|i\\.e|cf|vs|etc)\\.");
  private static final Pattern END = Pattern.compile("[.!?](?=\\s|$)");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

  private FirstSentence() {}

  /**
   * Finds it.
   *
   * @param description what a comment says before its sections and block tags
   */
  static Optional<String> of(String description) {
    Matcher summary = SUMMARY.matcher(description.strip());
    String text = summary.lookingAt() ? summary.group(1).strip() : description.strip();
    text = INDEX.matcher(text).replaceAll("$1$2");
    Matcher end = PARAGRAPH_END.matcher(text);
    while (end.find()) {
      if (end.start() > 0) {
        text = text.substring(0, end.start());
        break;
      }
    }
    String plain = INLINE_MARKUP.matcher(text).replaceAll(FirstSentence::said);
    String sentence = cut(plain.replaceAll("\\s+", " ").strip());
    String words = REPEATABLE_TAG.matcher(sentence).replaceAll("x");
    return WORD.matcher(sentence).find() && !words.contains("{@") && !words.startsWith("@")
        ? Optional.of(sentence)
        : Optional.empty();
  }

  /** What is left of markup: code as it stands, and of a line's break that it parts words. */
  private static String said(MatchResult markup) {
    if (markup.group(1) != null) {
      return Matcher.quoteReplacement(markup.group(1));
    }
    return markup.group(2) != null ? " " : "";
  }

  private static String cut(String text) {
    Matcher end = END.matcher(text);
    while (end.find()) {
      String sentence = text.substring(0, end.end());
      String words = REPEATABLE_TAG.matcher(sentence).replaceAll("x");
      if (!words.contains("{@") && !ABBREVIATION.matcher(sentence).matches()) {
        return sentence;
      }
    }
    return text;
  }
}
