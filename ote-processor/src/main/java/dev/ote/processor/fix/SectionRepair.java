package dev.ote.processor.fix;

import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Section;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.DocComment.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Mends sections that are there, and changes no more of them than is wrong. */
final class SectionRepair {
  private static final Pattern BEHIND_LABEL =
      Pattern.compile("[^:]*:(?:\\*\\*|</\\w+>|`)*", Pattern.DOTALL);
  private static final Pattern WRITTEN_LOCATION =
      Pattern.compile("\\{@link(?:plain)?\\s[^{}\\n]*\\}|[^\\s,;<`*{}]+");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\s*(?:(?:[-*+•–—]|\\(?\\d{1,3}[.):]+)\\s+|<li>\\s*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NONE =
      Pattern.compile("(?:none|nothing)\\.?", Pattern.CASE_INSENSITIVE);

  private final Subject subject;
  private final DocComment comment;
  private final OteDoc doc;

  SectionRepair(Subject subject, DocComment comment, OteDoc doc) {
    this.subject = subject;
    this.comment = comment;
    this.doc = doc;
  }

  /** Writes what belongs behind a label that has nothing behind it. */
  List<Edit> fill(SectionKind kind) {
    List<String> truth = subject.truth(kind);
    if (truth.isEmpty()) {
      return List.of();
    }
    int label = behindLabel(kind);
    if (truth.size() == 1 && kind != SectionKind.TRACE_PATH) {
      return List.of(Edit.insert(label, " " + truth.get(0)));
    }
    List<String> list = comment.markup().list(kind.label(), truth, kind == SectionKind.TRACE_PATH);
    // The label is there.
    List<String> items = list.subList(1, list.size());
    return Placement.behind(
        comment,
        comment.lineAt(label),
        Placement.written(List.of(items), comment.prefix(), comment.lineEnd()));
  }

  /** Writes another location over the wrong one; a path in place of a path. */
  List<Edit> location() {
    int start = comment.position(first(SectionKind.LOCATION).first().offset());
    Matcher written =
        WRITTEN_LOCATION.matcher(subject.source().text()).region(start, comment.close());
    if (!written.lookingAt()) {
      return List.of();
    }
    String text = written.group().replaceAll("\\.$", "");
    boolean isPath = text.indexOf('/') >= 0 || text.indexOf('\\') >= 0 || text.endsWith(".java");
    String truth = isPath ? subject.truth(SectionKind.LOCATION).get(0) : subject.name();
    return List.of(new Edit(start, start + text.length(), truth));
  }

  /** Adds entries at the start of the list, which is where nothing is continued. */
  List<Edit> dependencies(List<String> names) {
    Entry first = first(SectionKind.DEPENDENCIES);
    int offset = first.label().text().isEmpty() ? first.first().offset() : first.label().offset();
    int line = comment.lineOf(offset);
    Line at = comment.lines().get(line);
    int position = comment.position(offset);
    String text = first.first().text();
    boolean isNone =
        doc.entries(SectionKind.DEPENDENCIES).size() == 1
            && NONE.matcher(text).matches()
            && subject.source().text().startsWith(text, position);
    Matcher item = ITEM.matcher(at.content());
    if (item.lookingAt() && at.start() + item.end() <= position) {
      String start =
          comment.source().text().substring(comment.source().lineStart(at.start()), at.start())
              + item.group();
      return isNone
          ? List.of(
              new Edit(
                  position,
                  position + text.length(),
                  String.join(comment.lineEnd() + start, names)))
          : List.of(
              Edit.insert(
                  comment.source().lineStart(at.start()),
                  names.stream()
                      .map(name -> start + name + comment.lineEnd())
                      .collect(Collectors.joining())));
    }
    String all = String.join(", ", names);
    if (isNone) {
      return List.of(new Edit(position, position + text.length(), all));
    }
    int label = behindLabel(SectionKind.DEPENDENCIES);
    boolean isJoined = comment.lineAt(label) == line && startsItem(label);
    boolean sameLine = comment.lineAt(label) == line;
    return List.of(
        Edit.insert(
            label,
            isJoined ? " - " + String.join(" - ", names) : " " + all + (sameLine ? "," : "")));
  }

  private boolean startsItem(int position) {
    Line line = comment.lines().get(comment.lineAt(position));
    return ITEM.matcher(line.content().substring(position - line.start())).lookingAt();
  }

  private int behindLabel(SectionKind kind) {
    Section section = doc.section(kind).orElseThrow();
    Matcher label =
        BEHIND_LABEL.matcher(comment.text()).region(section.offset(), comment.text().length());
    if (!label.lookingAt()) {
      throw new IllegalStateException("no colon behind " + kind.label());
    }
    return comment.position(label.end());
  }

  private Entry first(SectionKind kind) {
    return doc.entries(kind).get(0);
  }
}
