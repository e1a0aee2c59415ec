package dev.ote.processor.fix;

import dev.ote.processor.fix.DocComment.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Where new sections go, and how they look in the style of their surroundings. */
final class Placement {
  private Placement() {}

  /**
   * A comment where there was none, above the annotations.
   *
   * @param declaration where the declaration starts
   * @param sections the lines of each section
   */
  static Edit newComment(
      SourceText source, int declaration, boolean markdown, List<List<String>> sections) {
    String lineEnd = source.lineEnd(declaration);
    String indentation = source.indentation(declaration);
    String prefix = indentation + (markdown ? "/// " : " * ");
    String body = written(sections, prefix, lineEnd);
    String comment =
        markdown
            ? body.substring(lineEnd.length() + indentation.length())
            : "/**" + body + lineEnd + indentation + " */";
    int start = source.lineStart(declaration);
    if (source.text().substring(start, declaration).isBlank()) {
      return Edit.insert(declaration, comment + lineEnd + indentation);
    }
    // The declaration stands behind others in its line.
    int from = declaration;
    while (" \t".indexOf(source.text().charAt(from - 1)) >= 0) {
      from--;
    }
    return new Edit(from, declaration, lineEnd + indentation + comment + lineEnd + indentation);
  }

  /**
   * Adds sections behind what a comment says, and before its block tags.
   *
   * @param blockTags where its block tags start; its end, if it has none
   */
  static List<Edit> append(DocComment comment, int blockTags, List<List<String>> sections) {
    List<Line> lines = comment.lines();
    boolean hasTags = blockTags < comment.close();
    int tagLine = hasTags ? comment.lineAt(blockTags) : lines.size();
    int last = tagLine - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    String blank = comment.lineEnd() + comment.prefix().stripTrailing();
    String text = written(sections, comment.prefix(), comment.lineEnd());
    if (last >= 0) {
      boolean tagsFollow = hasTags && tagLine == last + 1;
      return behind(comment, last, blank + text + (tagsFollow ? blank : ""));
    }
    if (comment.isMarkdown()) {
      String own = text.substring(comment.lineEnd().length() + comment.indentation().length());
      return List.of(
          Edit.insert(
              comment.open(),
              own + (hasTags ? blank : "") + comment.lineEnd() + comment.indentation()));
    }
    if (tagLine == 0) {
      List<Edit> edits = new ArrayList<>();
      edits.add(
          new Edit(comment.open(), blockTags, text + blank + comment.lineEnd() + comment.prefix()));
      edits.addAll(closeOnOwnLine(comment, 0, ""));
      return edits;
    }
    return lines.size() == 1
        ? List.of(new Edit(comment.open(), comment.close(), text + closing(comment)))
        : List.of(Edit.insert(comment.open(), text + (hasTags && tagLine == 1 ? blank : "")));
  }

  /** Adds lines behind a line that is not blank. */
  static List<Edit> behind(DocComment comment, int line, String text) {
    if (comment.isMarkdown() || line < comment.lines().size() - 1) {
      return List.of(Edit.insert(comment.lines().get(line).end(), text));
    }
    List<Edit> edits = new ArrayList<>();
    if (line == 0) {
      // All in one line: what it says moves to a line of its own.
      Line only = comment.lines().get(0);
      int first = only.end() - only.content().stripLeading().length();
      edits.add(new Edit(comment.open(), first, comment.lineEnd() + comment.prefix()));
    }
    edits.addAll(closeOnOwnLine(comment, line, text));
    return edits;
  }

  /** Puts the closing mark, which stands in the given line, below it and below what is added. */
  private static List<Edit> closeOnOwnLine(DocComment comment, int line, String text) {
    Line closed = comment.lines().get(line);
    if (line < comment.lines().size() - 1) {
      return List.of();
    }
    int end = closed.start() + closed.content().stripTrailing().length();
    return List.of(new Edit(end, comment.close(), text + closing(comment)));
  }

  private static String closing(DocComment comment) {
    return comment.lineEnd() + comment.indentation() + " ";
  }

  /** Lines with a line end before each, and a blank line between sections. */
  static String written(List<List<String>> sections, String prefix, String lineEnd) {
    // Formatters join the lines of a paragraph, so each section is one of its own.
    return sections.stream()
        .map(
            section ->
                section.stream().map(line -> lineEnd + prefix + line).collect(Collectors.joining()))
        .collect(Collectors.joining(lineEnd + prefix.stripTrailing()));
  }
}
