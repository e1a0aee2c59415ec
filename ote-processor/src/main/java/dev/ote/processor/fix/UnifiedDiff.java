package dev.ote.processor.fix;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The change of one file as {@code git apply} reads it. What changed is known, so nothing is
 * compared but the lines of each change.
 */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final byte[] NO_LINE_END =
      "\n\\ No newline at end of file\n".getBytes(StandardCharsets.US_ASCII);

  private final Charset charset;
  private final List<String> lines;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private UnifiedDiff(Charset charset, List<String> lines) {
    this.charset = charset;
    this.lines = lines;
  }

  /**
   * Lines that others take the place of.
   *
   * @param from the first old line, from 0
   * @param to the old line behind them
   */
  private record Change(int from, int to, List<String> with) {}

  /** The diff of a file; empty where the edits change nothing. */
  static byte[] of(SourceText source, List<Edit> edits) {
    List<String> lines = linesOf(source.text());
    List<Change> changes = changes(source.text(), lines, edits);
    if (changes.isEmpty()) {
      return new byte[0];
    }
    UnifiedDiff diff = new UnifiedDiff(source.charset(), lines);
    diff.write("--- " + header("a/" + source.path()), StandardCharsets.UTF_8);
    diff.write("+++ " + header("b/" + source.path()), StandardCharsets.UTF_8);
    diff.writeHunks(changes);
    return diff.out.toByteArray();
  }

  /** Git ends a name with spaces by a tab, and quotes one that a line cannot hold as it is. */
  private static String header(String name) {
    boolean odd = name.chars().anyMatch(c -> c < ' ' || c == '"' || c == '\\' || c == 0x7f);
    if (!odd) {
      return name + (name.indexOf(' ') >= 0 ? "\t\n" : "\n");
    }
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == 0x7f) {
        quoted.append("\\%03o".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append("\"\n").toString();
  }

  /** Lines with their ends; the last one may have none. */
  private static List<String> linesOf(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, next));
      start = next;
    }
    return lines;
  }

  private static List<Change> changes(String text, List<String> lines, List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::from)).toList();
    int[] starts = starts(lines);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < sorted.size(); ) {
      int first = lineOf(starts, sorted.get(i).from());
      int last = first;
      int done = starts[first];
      StringBuilder changed = new StringBuilder();
      do {
        Edit edit = sorted.get(i++);
        changed.append(text, done, edit.from()).append(edit.text());
        done = edit.to();
        last = lineOf(starts, done);
      } while (i < sorted.size() && lineOf(starts, sorted.get(i).from()) <= last);
      changed.append(text, done, starts[last] + lines.get(last).length());
      trimmed(first, last + 1, lines, linesOf(changed.toString()), changes);
    }
    return changes;
  }

  private static int[] starts(List<String> lines) {
    int[] starts = new int[lines.size()];
    for (int i = 1; i < starts.length; i++) {
      starts[i] = starts[i - 1] + lines.get(i - 1).length();
    }
    return starts;
  }

  private static int lineOf(int[] starts, int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
  }

  /** Adds a change without the lines at its ends that stay what they are. */
  private static void trimmed(
      int from, int to, List<String> lines, List<String> with, List<Change> changes) {
    int first = from;
    int last = to;
    int skipped = 0;
    while (first < last && skipped < with.size() && lines.get(first).equals(with.get(skipped))) {
      first++;
      skipped++;
    }
    int kept = with.size();
    while (last > first && kept > skipped && lines.get(last - 1).equals(with.get(kept - 1))) {
      last--;
      kept--;
    }
    if (first < last || skipped < kept) {
      add(new Change(first, last, with.subList(skipped, kept)), changes);
    }
  }

  /** Lines that follow each other are one change. */
  private static void add(Change change, List<Change> changes) {
    if (!changes.isEmpty() && changes.get(changes.size() - 1).to() == change.from()) {
      Change before = changes.remove(changes.size() - 1);
      List<String> with = new ArrayList<>(before.with());
      with.addAll(change.with());
      changes.add(new Change(before.from(), change.to(), with));
    } else {
      changes.add(change);
    }
  }

  private void writeHunks(List<Change> changes) {
    int grown = 0;
    for (int i = 0; i < changes.size(); ) {
      int next = i + 1;
      while (next < changes.size()
          && changes.get(next).from() - changes.get(next - 1).to() <= 2 * CONTEXT) {
        next++;
      }
      grown = writeHunk(changes.subList(i, next), grown);
      i = next;
    }
  }

  /**
   * Writes changes that are near each other.
   *
   * @param grown by how many lines the file is longer before them
   */
  private int writeHunk(List<Change> changes, int grown) {
    int from = Math.max(0, changes.get(0).from() - CONTEXT);
    int to = Math.min(lines.size(), changes.get(changes.size() - 1).to() + CONTEXT);
    int growth = changes.stream().mapToInt(c -> c.with().size() - (c.to() - c.from())).sum();
    write(
        "@@ -%s +%s @@\n"
            .formatted(range(from, to - from), range(from + grown, to - from + growth)),
        StandardCharsets.US_ASCII);
    int line = from;
    for (Change change : changes) {
      writeLines(' ', lines.subList(line, change.from()));
      writeLines('-', lines.subList(change.from(), change.to()));
      writeLines('+', change.with());
      line = change.to();
    }
    writeLines(' ', lines.subList(line, to));
    return grown + growth;
  }

  /** An empty range is named by the line before it. */
  private static String range(int from, int length) {
    return (length == 0 ? from : from + 1) + "," + length;
  }

  private void writeLines(char mark, List<String> all) {
    for (String each : all) {
      write(mark + each, charset);
      if (!each.endsWith("\n")) {
        out.writeBytes(NO_LINE_END);
      }
    }
  }

  private void write(String text, Charset in) {
    out.writeBytes(text.getBytes(in));
  }
}
