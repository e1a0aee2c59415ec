package dev.ote.runtime.text;

import java.util.Locale;

/**
 * Text that cannot forge a log line or hide what it says.
 *
 * <p>Escaped are the characters that break lines or drive terminals (C0, C1, U+2028, U+2029) and
 * those that reorder or hide text on screen (Unicode's bidirectional controls, as in
 * CVE-2021-42574, and the byte order mark), as {@code \n} or <code>&#92;u001b</code>. Backslashes
 * stay as they are: the aim is safety, not a text that can be read back.
 */
public final class SafeText {
  private SafeText() {}

  /**
   * Escapes what is not safe.
   *
   * @param text any text
   * @return the same object where all of it is safe
   */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text.charAt(i))) {
        return escapeFrom(text, i);
      }
    }
    return text;
  }

  private static String escapeFrom(String text, int first) {
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isUnsafe(c)) {
        escaped.append(c);
        continue;
      }
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  private static boolean isUnsafe(char c) {
    if (c < 0x20) {
      return true;
    }
    if (c < 0x7f) {
      return false;
    }
    return c <= 0x9f
        || c == 0x061c // Arabic letter mark
        || c == 0x200e // left-to-right mark
        || c == 0x200f // right-to-left mark
        || (c >= 0x2028 && c <= 0x202e) // line and paragraph separator, embeddings, overrides
        || (c >= 0x2066 && c <= 0x2069) // isolates
        || c == 0xfeff; // byte order mark
  }
}
