package dev.ote.runtime.export;

import dev.ote.runtime.text.SafeText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Names and tags of operations as labels. Tags whose names become the same are one label with all
 * their values, in the order of the tags' own names and with a semicolon in between, as
 * OpenTelemetry specifies it for Prometheus.
 */
final class SeriesLabels {
  private static final String OPERATION = "operation";

  /** Labels of ours, and of the formats. */
  private static final Set<String> TAKEN =
      Set.of(OPERATION, "outcome", "exception", "direction", "currency", "le", "quantile");

  private SeriesLabels() {}

  static Map<String, String> of(String operation, Map<String, String> tags) {
    Map<String, String> labels = new LinkedHashMap<>();
    put(labels, OPERATION, operation);
    if (!tags.isEmpty()) {
      Map<String, String> byName = new TreeMap<>();
      new TreeMap<>(tags)
          .forEach((key, value) -> byName.merge(name(key), value, (a, b) -> a + ";" + b));
      byName.forEach((name, value) -> put(labels, name, value));
    }
    return labels;
  }

  /** A label without a value is none. */
  private static void put(Map<String, String> labels, String name, String value) {
    if (!value.isEmpty()) {
      labels.put(name, value(value));
    }
  }

  /** The name of a tag as a label may be named: no character is lost, but for what it is. */
  static String name(String key) {
    StringBuilder name = new StringBuilder(key.length() + 4);
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      name.append(isLetter(c) || isDigit(c) || c == '_' ? c : '_');
    }
    boolean bad = name.isEmpty() || isDigit(name.charAt(0)) || name.indexOf("__") == 0;
    return bad || TAKEN.contains(name.toString())
        ? name.insert(0, "tag_").toString()
        : name.toString();
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Text that UTF-8 can hold, escaped as it is everywhere else. */
  static String value(String text) {
    String safe = SafeText.escape(text);
    for (int i = 0; i < safe.length(); i++) {
      if (Character.isSurrogate(safe.charAt(i))) {
        return wellFormed(safe);
      }
    }
    return safe;
  }

  private static String wellFormed(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                kept.appendCodePoint(
                    c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c));
    return kept.toString();
  }
}
