package dev.ote.runtime.export;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A series with its labels as they are written, which is once for each of its many lines. */
final class TextSeries {
  private final ExportedSeries exported;
  private final byte[] labels;

  TextSeries(ExportedSeries exported) {
    this.exported = exported;
    StringBuilder text = new StringBuilder();
    exported.labels().forEach((name, value) -> append(text, name, value));
    this.labels = text.toString().getBytes(UTF_8);
  }

  ExportedSeries exported() {
    return exported;
  }

  /** Its labels, without the braces; not to be changed. */
  byte[] labels() {
    return labels;
  }

  /** What stands before a further label. */
  String separator() {
    return labels.length == 0 ? "" : ",";
  }

  static byte[] label(String name, String value) {
    StringBuilder text = new StringBuilder(name.length() + value.length() + 4);
    append(text, name, value);
    return text.toString().getBytes(UTF_8);
  }

  private static void append(StringBuilder text, String name, String value) {
    if (!text.isEmpty()) {
      text.append(',');
    }
    text.append(name).append("=\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '"' -> text.append("\\\"");
        case '\n' -> text.append("\\n");
        default -> text.append(c);
      }
    }
    text.append('"');
  }
}
