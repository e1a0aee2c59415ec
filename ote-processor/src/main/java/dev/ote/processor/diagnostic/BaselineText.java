package dev.ote.processor.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a baseline file, read: a finding a line, {@code com.acme.Foo#save(String)
 * TracePathMissing} and, where there is more than one, their number; and comment lines.
 *
 * @param header the comment that the file begins with
 * @param lineBreak what its lines end with
 * @param entries the accepted findings, with the line that says so
 * @param problems what could not be read, {@code line 3: …}
 */
record BaselineText(
    List<String> header,
    String lineBreak,
    SortedMap<BaselineEntry, Accepted> entries,
    List<String> problems) {
  private static final Pattern ENTRY =
      Pattern.compile("(\\p{javaJavaIdentifierStart}\\S*)\\s+(\\w+)(?:\\s+([1-9]\\d{0,5}))?");
  private static final List<String> DEFAULT_HEADER =
      List.of(
          "# Findings of OTE that this code base accepts: element, check, and their number if there",
          "# is more than one. Written by -Aote.baselineUpdate=true; new findings are still shown.");

  /** How many findings are accepted, and where the file says so. */
  record Accepted(int count, int line) {}

  /** A file that is not there yet. */
  static BaselineText empty() {
    return new BaselineText(DEFAULT_HEADER, "\n", new TreeMap<>(), List.of());
  }

  static BaselineText parse(String text) {
    List<String> header = new ArrayList<>();
    SortedMap<BaselineEntry, Accepted> entries = new TreeMap<>();
    List<String> problems = new ArrayList<>();
    List<String> lines = text.replaceFirst("^\uFEFF", "").lines().map(String::strip).toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int number = i + 1;
      if (line.startsWith("#")) {
        if (header.size() == i) {
          header.add(line);
        }
      } else if (!line.isEmpty()) {
        problem(line, number, entries).ifPresent(p -> problems.add("line " + number + ": " + p));
      }
    }
    return new BaselineText(header, text.contains("\r\n") ? "\r\n" : "\n", entries, problems);
  }

  /** Adds the line's entry, or says what is wrong with it. */
  private static Optional<String> problem(
      String line, int number, SortedMap<BaselineEntry, Accepted> entries) {
    Matcher matcher = ENTRY.matcher(line);
    if (!matcher.matches()) {
      return Optional.of(
          "'"
              + line
              + "' names no finding: expected an element, a check, and a number if it is not 1");
    }
    String id = matcher.group(2);
    Optional<Check> check =
        Arrays.stream(Check.values()).filter(each -> each.id().equals(id)).findFirst();
    if (check.isEmpty()) {
      return Optional.of("'" + id + "' is no check" + Suggestion.didYouMean(id, Check.ids()));
    }
    if (!Baseline.mayAccept(check.get())) {
      return Optional.of("a baseline does not accept " + id);
    }
    @Nullable String count = matcher.group(3);
    Accepted accepted = new Accepted(count == null ? 1 : Integer.parseInt(count), number);
    @Nullable Accepted before =
        entries.putIfAbsent(new BaselineEntry(matcher.group(1), check.get()), accepted);
    return before == null ? Optional.empty() : Optional.of("repeats line " + before.line());
  }

  /** The same file with other entries. */
  String render(Map<BaselineEntry, Integer> counts) {
    StringBuilder text = new StringBuilder();
    header.forEach(line -> text.append(line).append(lineBreak));
    new TreeMap<>(counts)
        .forEach(
            (entry, count) ->
                text.append(entry.element())
                    .append(' ')
                    .append(entry.check().id())
                    .append(count == 1 ? "" : " " + count)
                    .append(lineBreak));
    return text.toString();
  }
}
