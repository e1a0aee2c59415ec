package dev.ote.processor.fix;

import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.DocComment.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a list with the steps that it holds, mostly one.
 *
 * @param line its index in the comment
 * @param start where in the file its text starts, behind a number or bullet
 * @param end where the text ends
 * @param hasBullet whether it starts with a number or bullet
 * @param isWhole whether this is all of the line, and nothing continues it
 * @param steps in order
 * @param separators what stands between the steps, one fewer than these
 */
record StepRow(
    int line,
    int start,
    int end,
    boolean hasBullet,
    boolean isWhole,
    List<Step> steps,
    List<String> separators) {
  static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-*+•–—]|\\(?\\d{1,3}[.):]+|<li>)\\s*", Pattern.CASE_INSENSITIVE);
  private static final String ARROW = "(?:→|->|-&gt;|=>|=&gt;|⇒|➜|&rarr;)";
  private static final String OPENING = "(?:<\\w+>|\\{@(?:code|literal)\\s+|`+|\\*\\*)*";
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s*" + ARROW + "\\s*(?=" + OPENING + "$)");
  private static final Pattern OPENED = Pattern.compile(OPENING + "$");
  private static final Pattern ARROW_LINE = Pattern.compile("\\s*" + ARROW + ".*");
  private static final String ID = "[\\p{L}_$][\\p{L}\\p{Nd}_$]*";
  private static final Pattern METHOD =
      Pattern.compile("((?:" + ID + "[.#])?" + ID + ")(?:\\([^()]*\\))?\\)?$");

  StepRow {
    steps = List.copyOf(steps);
    separators = List.copyOf(separators);
  }

  /**
   * A step.
   *
   * @param position where its reference stands in the file
   * @param text all of it as it stands in the file, a leading arrow included
   * @param written the reference alone
   */
  record Step(int position, String text, String written) {

    /** The method that it names, with the simple name of its type if it has one. */
    String name() {
      return method(written);
    }
  }

  /** The method that a reference names, with the simple name of its type if it has one. */
  static String method(String written) {
    Matcher method = METHOD.matcher(written);
    return method.find() ? method.group(1).replace('#', '.') : "";
  }

  /** The lines of a list, from the top down. */
  static List<StepRow> of(DocComment comment, OteDoc doc, SectionKind kind) {
    Map<Integer, List<Part>> parts = new TreeMap<>();
    doc.entries(kind).stream()
        .flatMap(entry -> entry.parts().stream())
        .forEach(
            part ->
                parts
                    .computeIfAbsent(comment.lineOf(part.offset()), line -> new ArrayList<>())
                    .add(part));
    return parts.entrySet().stream()
        .map(each -> row(comment, doc, each.getKey(), each.getValue()))
        .toList();
  }

  private static StepRow row(DocComment comment, OteDoc doc, int index, List<Part> parts) {
    Line line = comment.lines().get(index);
    String source = comment.source().text();
    int end = line.start() + line.content().stripTrailing().length();
    Matcher bullet = ITEM.matcher(line.content());
    boolean hasBullet = bullet.lookingAt();
    boolean hasArrow = ARROW_LINE.matcher(line.content()).matches();
    int first = comment.position(parts.get(0).offset());
    int indentation = line.content().length() - line.content().stripLeading().length();
    Matcher opened = OPENED.matcher(source.substring(line.start(), first));
    int start =
        hasBullet
            ? line.start() + bullet.end()
            : hasArrow
                ? line.start() + indentation
                : opened.find() ? line.start() + opened.start() : first;
    List<Step> steps = new ArrayList<>();
    List<String> separators = new ArrayList<>();
    boolean isWhole = endsWith(comment, doc, index);
    int from = start;
    for (int i = 0; i < parts.size(); i++) {
      int next = i + 1 < parts.size() ? comment.position(parts.get(i + 1).offset()) : end;
      Matcher separator = SEPARATOR.matcher(source.substring(from, next));
      boolean isLast = i + 1 == parts.size();
      boolean isSeparated = !isLast && separator.find();
      isWhole &= isLast || isSeparated;
      int to = isSeparated ? from + separator.start() : next;
      steps.add(
          new Step(
              comment.position(parts.get(i).offset()),
              source.substring(from, to),
              ReferenceParser.written(parts.get(i).text())));
      if (!isLast) {
        separators.add(isSeparated ? separator.group() : "");
      }
      from = isSeparated ? from + separator.end() : next;
    }
    return new StepRow(index, start, end, hasBullet, isWhole, steps, separators);
  }

  /** Whether nothing continues the item of a line. */
  private static boolean endsWith(DocComment comment, OteDoc doc, int line) {
    if (line + 1 == comment.lines().size()) {
      return true;
    }
    String next = comment.lines().get(line + 1).content();
    return next.isBlank()
        || next.strip().startsWith("@")
        || next.strip().startsWith("</")
        || ARROW_LINE.matcher(next).matches()
        || ITEM.matcher(next).lookingAt()
        || doc.sections().values().stream()
            .anyMatch(section -> comment.lineOf(section.offset()) == line + 1);
  }

  /** Whether the line can go. */
  boolean isRemovable(DocComment comment) {
    return isWhole
        && line > 0
        && line < comment.lines().size() - (comment.isMarkdown() ? 0 : 1)
        && (hasBullet || ARROW_LINE.matcher(comment.lines().get(line).content()).matches());
  }

  /** Takes the line out. */
  Edit removal(SourceText source) {
    int lineEnd = source.text().indexOf('\n', end);
    return new Edit(source.lineStart(start), lineEnd < 0 ? end : lineEnd + 1, "");
  }

  /** The line as it is with some of its steps, in their new order. */
  String with(List<Step> kept, Map<Step, String> texts) {
    if (kept.equals(steps)) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < steps.size(); i++) {
        text.append(i == 0 ? "" : separators.get(i - 1));
        text.append(texts.getOrDefault(steps.get(i), steps.get(i).text()));
      }
      return text.toString();
    }
    String separator = separators.isEmpty() ? "" : separators.get(0);
    return String.join(
        separator, kept.stream().map(step -> texts.getOrDefault(step, step.text())).toList());
  }
}
