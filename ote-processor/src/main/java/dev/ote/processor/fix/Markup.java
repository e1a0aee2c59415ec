package dev.ote.processor.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How a comment marks up its paragraphs and lists. */
enum Markup {
  /** Javadoc without any block markup. */
  PLAIN,
  HTML,
  MARKDOWN;

  /** What is neither a tag, a bullet, a number, nor a label. */
  private static final Pattern MAY_START_A_LINE = Pattern.compile("\\p{L}.*[^:]");

  /** A section of one text, its lines at most {@code width} characters long if they can be. */
  List<String> paragraph(String label, String text, int width) {
    String further = this == PLAIN ? "    " : "";
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder((this == HTML ? "<p>" : "") + label + ":");
    for (String word : text.split(" ", -1)) {
      if (line.length() + 1 + word.length() > width && MAY_START_A_LINE.matcher(word).matches()) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(further).append(word);
      } else {
        line.append(' ').append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** A section with a list. */
  List<String> list(String label, List<String> items, boolean numbered) {
    List<String> lines = new ArrayList<>();
    lines.add((this == HTML ? "<p>" : "") + label + ":");
    if (this == HTML) {
      lines.add(numbered ? "<ol>" : "<ul>");
    }
    lines.addAll(items(items, numbered));
    if (this == HTML) {
      lines.add(numbered ? "</ol>" : "</ul>");
    }
    return lines;
  }

  List<String> items(List<String> items, boolean numbered) {
    List<String> lines = new ArrayList<>();
    for (String item : items) {
      lines.add(
          switch (this) {
            case HTML -> "  <li>" + item;
            case PLAIN -> "  " + bullet(lines.size(), numbered) + item;
            case MARKDOWN -> bullet(lines.size(), numbered) + item;
          });
    }
    return lines;
  }

  private static String bullet(int index, boolean numbered) {
    return numbered ? index + 1 + ". " : "- ";
  }
}
