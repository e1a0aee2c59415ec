package dev.ote.runtime.compare;

import dev.ote.runtime.text.AlignedTable;
import dev.ote.runtime.text.SafeText;
import java.util.List;

/** A result as tables for a console. */
final class TextComparison {
  private static final int LONGEST = 40;

  private TextComparison() {}

  static String of(ComparisonResult result) {
    StringBuilder text = new StringBuilder();
    line(text, result.title());
    line(text, Tables.origin(result));
    list(text, "WRONG", Tables.mismatches(result));
    text.append('\n');
    text.append(AlignedTable.of(safe(Tables.measurements(result, LONGEST)), 2, List.of(4)));
    if (!result.comparisons().isEmpty()) {
      text.append('\n').append(AlignedTable.of(safe(Tables.verdicts(result)), 3));
    }
    list(text, "To mind", Tables.notes(result));
    return text.toString();
  }

  private static void list(StringBuilder text, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      text.append('\n').append(title).append('\n');
      lines.forEach(each -> line(text.append("  "), each));
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(SafeText.escape(line)).append('\n');
  }

  private static List<List<String>> safe(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(SafeText::escape).toList()).toList();
  }
}
