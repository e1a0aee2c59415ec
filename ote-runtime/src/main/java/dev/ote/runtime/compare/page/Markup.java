package dev.ote.runtime.compare.page;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.ote.runtime.text.SafeText;
import java.util.Locale;

/**
 * Writes HTML and SVG. Texts and values of attributes may be anything: they are escaped, and what
 * reorders or hides text is made visible. Names of elements and attributes are ours.
 */
public final class Markup {
  private final StringBuilder html = new StringBuilder();

  /** Creates markup that has nothing in it. */
  public Markup() {}

  /**
   * Begins an element.
   *
   * @param name its name
   * @param attributes name, value, name, value
   * @return this
   */
  @CanIgnoreReturnValue
  public Markup open(String name, String... attributes) {
    html.append('<').append(name);
    for (int i = 0; i + 1 < attributes.length; i += 2) {
      html.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      html.append('"');
    }
    html.append('>');
    return this;
  }

  /**
   * Ends an element.
   *
   * @param name its name
   * @return this
   */
  @CanIgnoreReturnValue
  public Markup close(String name) {
    html.append("</").append(name).append(">\n");
    return this;
  }

  /**
   * Writes an element that holds a text.
   *
   * @param name its name
   * @param text any text
   * @param attributes name, value, name, value
   * @return this
   */
  @CanIgnoreReturnValue
  public Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close(name);
  }

  /**
   * Writes a text.
   *
   * @param text any text
   * @return this
   */
  @CanIgnoreReturnValue
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /**
   * Writes what is markup already.
   *
   * @param markup nothing of a user's
   * @return this
   */
  @CanIgnoreReturnValue
  public Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  private void escape(String text) {
    String safe = SafeText.escape(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> html.append(Character.isSurrogate(c) && isAlone(safe, i) ? '\ufffd' : c);
      }
    }
  }

  /** Half a surrogate pair can't be encoded. */
  private static boolean isAlone(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))
        : i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
  }

  /** A place on a {@link Scale} as SVG has it, so that plots are as wide as there is room. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share * 100);
  }

  static String pixels(double length) {
    return String.format(Locale.ROOT, "%.1f", length);
  }

  /** What was written so far. */
  @Override
  public String toString() {
    return html.toString();
  }
}
