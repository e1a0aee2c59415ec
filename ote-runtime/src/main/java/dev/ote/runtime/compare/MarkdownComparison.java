package dev.ote.runtime.compare;

import dev.ote.runtime.text.MarkdownTable;
import java.util.List;

/** A result as Markdown. */
final class MarkdownComparison {
  private static final int LONGEST = 80;

  private MarkdownComparison() {}

  static String of(ComparisonResult result) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(MarkdownTable.escape(result.title())).append("\n\n");
    text.append(MarkdownTable.escape(Tables.origin(result))).append("\n");
    list(text, "Wrong", Tables.mismatches(result));
    text.append("\n## Measurements\n\n");
    text.append(MarkdownTable.of(Tables.measurements(result, LONGEST), 2, List.of(4)));
    if (!result.comparisons().isEmpty()) {
      text.append("\n## Verdicts\n\n").append(MarkdownTable.of(Tables.verdicts(result), 3));
    }
    list(text, "To mind", Tables.notes(result));
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append("\n## ").append(title).append("\n\n");
      lines.forEach(each -> text.append("- ").append(MarkdownTable.escape(each)).append('\n'));
    }
  }
}
