package dev.ote.processor.fix;

import java.util.regex.Pattern;

/**
 * What an author says beside a reference, which stays when the reference goes.
 *
 * @param text with the arrow that stood before it; empty if nothing is said
 */
record Remark(String text) {
  private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
  private static final Pattern MARKUP =
      Pattern.compile("\\{@(?:code|literal|link|linkplain)\\b|</?\\w+>|&\\w+;");

  static Remark of(String item, String reference) {
    int at = item.indexOf(reference);
    if (at < 0) {
      return new Remark(item);
    }
    String before = item.substring(0, at);
    String behind = item.substring(at + reference.length());
    if (!WORD.matcher(MARKUP.matcher(before + " " + behind).replaceAll("")).find()) {
      return new Remark("");
    }
    // {@code gone()} and the like go as a whole.
    String plainBefore = before.replaceFirst("(?:\\{@\\w+\\s+|<\\w+>|`+)$", "");
    String plainBehind = behind.replaceFirst("^(?:\\}|</\\w+>|`+)?[\\s,;:.–—-]*", "");
    return new Remark((plainBefore + plainBehind).replaceFirst("[\\s:]+$", ""));
  }

  boolean isEmpty() {
    return text.isEmpty();
  }
}
