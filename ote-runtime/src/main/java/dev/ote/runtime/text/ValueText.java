package dev.ote.runtime.text;

import java.lang.reflect.Array;
import org.jspecify.annotations.Nullable;

/** Arguments and results as short, safe text. */
public final class ValueText {
  private static final int MAX_LENGTH = 200;
  private static final int MAX_DEPTH = 16;

  private ValueText() {}

  /**
   * Renders a value: arrays by their elements, everything else by its {@code toString}.
   *
   * @param value any value
   * @return at most 200 characters of it, and {@code …} where there was more, {@linkplain SafeText
   *     escaped}; {@code <toString failed: Thrown>} where {@code toString} threw
   */
  public static String render(@Nullable Object value) {
    String text;
    try {
      text = value != null && value.getClass().isArray() ? array(value) : String.valueOf(value);
    } catch (Throwable thrown) { // also StackOverflowError: the value contains itself
      text = "<toString failed: " + SimpleName.of(thrown.getClass()) + ">";
    }
    return SafeText.escape(shorten(text));
  }

  private static String array(Object array) {
    StringBuilder text = new StringBuilder();
    append(text, array, 0);
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable Object value, int depth) {
    if (value == null || !value.getClass().isArray()) {
      text.append(value);
      return;
    }
    if (depth == MAX_DEPTH) { // an array that contains itself, most likely
      text.append("[…]");
      return;
    }
    int length = Array.getLength(value);
    text.append('[');
    // Stop early: an array of millions must not be rendered for the sake of its first elements.
    for (int i = 0; i < length && text.length() <= MAX_LENGTH; i++) {
      if (i > 0) {
        text.append(", ");
      }
      append(text, Array.get(value, i), depth + 1);
    }
    text.append(']');
  }

  private static String shorten(@Nullable String text) {
    if (text == null) {
      return "null";
    }
    if (text.length() <= MAX_LENGTH) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1));
    return text.substring(0, splitsPair ? MAX_LENGTH - 1 : MAX_LENGTH) + "…";
  }
}
