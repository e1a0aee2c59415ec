package dev.ote.processor.doc;

import dev.ote.processor.doc.DocText.Line;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.OteDoc.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the labelled sections out of a doc comment. There is no wrong comment: what is not
 * understood is left out, and nothing throws.
 *
 * <p>A section runs from its label to the next label, block tag or unknown label ({@code Args:}),
 * or to a paragraph that is no list item. Items start with a bullet or a number; lines that follow
 * continue them, and a line that starts with an arrow is a further step of the same item.
 */
public final class OteDocParser {
  private static final Pattern HEADING = Pattern.compile("(?:#{1,6}\\s+|[-*+]\\s+(?=[A-Z]{3}))");
  private static final Pattern BULLET =
      Pattern.compile("(?:[-*+•–—]|\\(?(\\d{1,3})[.):])(?=[\\s\\x00]|$)");
  // Formatters such as google-java-format join the lines of a list that is not marked up as one.
  private static final Pattern INLINE_BULLET =
      Pattern.compile("(?<=[\\s\\x00])(?:[-•–—]|\\d{1,3}[.)])(?=[\\s\\x00])");
  private static final Pattern ARROW = Pattern.compile("(?:→|->|=>|⇒|➜)");
  private static final Pattern ENTRY_LABEL =
      Pattern.compile("([\\p{L}][\\p{L}\\d_ /-]{0,40}):(?=[\\s\\x00])");
  private static final Pattern UNKNOWN_LABEL =
      Pattern.compile("[\\p{Lu}][\\p{L}\\d_ /-]{0,40}:|\\p{Lu}[\\p{Lu} _-]{2,40}:\\s.*");

  private static final Part NO_LABEL = new Part("", 0);

  private final DocText text;
  private final Map<SectionKind, Section> sections = new EnumMap<>(SectionKind.class);
  private @Nullable OpenSection open;

  private OteDocParser(DocText text) {
    this.text = text;
  }

  /** Parses a comment as {@code Elements.getDocComment} gives it; null counts as empty. */
  public static OteDoc parse(@Nullable String comment) {
    if (comment == null || comment.indexOf(':') < 0) {
      return OteDoc.NONE;
    }
    return new OteDocParser(DocText.of(comment)).parse();
  }

  private OteDoc parse() {
    boolean afterBlank = false;
    for (Line line : text.lines()) {
      if (line.isBlank()) {
        afterBlank |= line.endsParagraph();
        continue;
      }
      if (!openSection(line)) {
        addTo(open, line, afterBlank);
      }
      afterBlank = false;
    }
    closeSection();
    return new OteDoc(sections);
  }

  private boolean openSection(Line line) {
    CharSequence raw = text.raw(line.start(), line.end());
    Matcher heading = HEADING.matcher(raw);
    int labelStart = heading.lookingAt() ? heading.end() : 0;
    for (SectionKind kind : SectionKind.values()) {
      Matcher label = kind.pattern().matcher(raw);
      label.region(labelStart, raw.length());
      if (label.lookingAt()) {
        closeSection();
        OpenSection section = new OpenSection(kind, line.start() + labelStart);
        int valueStart = text.skipSpace(line.start() + label.end(), line.end());
        if (valueStart < line.end()) {
          section.addFirst(valueStart, line.end());
        }
        open = section;
        return true;
      }
    }
    return false;
  }

  private void addTo(@Nullable OpenSection section, Line line, boolean afterBlank) {
    if (section == null) {
      return;
    }
    CharSequence raw = text.raw(line.start(), line.end());
    Matcher bullet = BULLET.matcher(raw);
    boolean isItem =
        section.kind.isList() && (bullet.lookingAt() || ARROW.matcher(raw).lookingAt());
    if (raw.charAt(0) == '@'
        || (!isItem && UNKNOWN_LABEL.matcher(raw).matches())
        || (!isItem && afterBlank && !section.awaitsText())) {
      closeSection();
    } else if (section.inlineItems) {
      section.addWithBullets(line.start(), line.end());
    } else if (isItem && bullet.lookingAt()) {
      section.addBulleted(bullet, line.start(), line.end());
    } else {
      section.addLine(line.start(), line.end(), isItem);
    }
  }

  private void closeSection() {
    if (open != null) {
      Section section = open.close();
      // A label that stands twice: both lists belong to the one section.
      sections.merge(
          section.kind(),
          section,
          (first, second) -> {
            List<Entry> both = new ArrayList<>(first.entries());
            both.addAll(second.entries());
            return new Section(first.kind(), first.offset(), both);
          });
      open = null;
    }
  }

  /** A section whose end is not yet known. */
  private final class OpenSection {
    private final SectionKind kind;
    private final int offset;
    private final List<OpenEntry> entries = new ArrayList<>();
    private boolean hasItems;

    /** Whether the first item stands behind the label, and so others may stand within lines. */
    private boolean inlineItems;

    OpenSection(SectionKind kind, int offset) {
      this.kind = kind;
      this.offset = offset;
    }

    /** Whether a paragraph may still begin: markup can put a blank line behind the label. */
    boolean awaitsText() {
      return kind.layout() == SectionKind.Layout.PARAGRAPH && entries.isEmpty();
    }

    int nextNumber() {
      return entries.size() + 1;
    }

    /** Text behind the label. */
    void addFirst(int from, int to) {
      if (kind.isList() && BULLET.matcher(text.raw(from, to)).lookingAt()) {
        inlineItems = true;
        addWithBullets(from, to);
      } else {
        addInline(from, to);
      }
    }

    /** A line in which items may start anywhere. */
    private void addWithBullets(int from, int to) {
      CharSequence raw = text.raw(from, to);
      Matcher bullet = INLINE_BULLET.matcher(raw);
      int start = 0;
      while (bullet.find()) {
        addBulletedOrMore(from + start, from + bullet.start());
        start = bullet.start();
      }
      addBulletedOrMore(from + start, to);
    }

    private void addBulletedOrMore(int from, int to) {
      int start = text.skipSpace(from, to);
      Matcher bullet = BULLET.matcher(text.raw(start, to));
      if (bullet.lookingAt()) {
        addBulleted(bullet, start, to);
      } else if (start < to) {
        addLine(start, to, false);
      }
    }

    void addBulleted(Matcher bullet, int from, int to) {
      String number = bullet.group(1);
      addItem(number == null ? nextNumber() : Integer.parseInt(number), from + bullet.end(), to);
    }

    private void addInline(int from, int to) {
      switch (kind.layout()) {
        case LINE, PARAGRAPH -> entries.add(new OpenEntry(1, NO_LABEL, from, to));
        case LIST -> split(from, to, ',', null).forEach(r -> addItem(nextNumber(), r[0], r[1]));
        case STEPS ->
            split(from, to, DocText.GONE, ARROW).forEach(r -> addItem(nextNumber(), r[0], r[1]));
      }
      hasItems = false;
    }

    void addItem(int number, int from, int to) {
      int start = text.skipSpace(from, to);
      Matcher label = ENTRY_LABEL.matcher(text.raw(start, to));
      Part name = NO_LABEL;
      if (kind.isList() && label.lookingAt()) {
        name = new Part(text.text(start, start + label.end(1)), start);
        start = text.skipSpace(start + label.end(), to);
      }
      hasItems = true;
      OpenEntry entry = new OpenEntry(number, name, start, start);
      entries.add(entry);
      addParts(entry, start, to);
    }

    /** A line that is no item of its own. */
    void addLine(int from, int to, boolean arrow) {
      OpenEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
      if (!kind.isList()) {
        if (last == null) {
          entries.add(new OpenEntry(1, NO_LABEL, from, to));
        } else if (kind.layout() == SectionKind.Layout.PARAGRAPH) {
          last.extend(from, to);
        }
      } else if (!hasItems || last == null) {
        addInline(skipArrow(from, to), to);
      } else if (arrow) {
        addParts(last, from, to);
      } else {
        last.extend(from, to);
      }
    }

    private void addParts(OpenEntry entry, int from, int to) {
      List<int[]> ranges =
          kind.layout() == SectionKind.Layout.STEPS
              ? split(from, to, DocText.GONE, ARROW)
              : List.of(new int[] {from, to});
      ranges.forEach(range -> entry.add(range[0], range[1]));
    }

    Section close() {
      return new Section(
          kind,
          offset,
          entries.stream()
              .map(OpenEntry::close)
              .filter(entry -> !entry.parts().isEmpty())
              .toList());
    }
  }

  private int skipArrow(int from, int to) {
    Matcher arrow = ARROW.matcher(text.raw(from, to));
    return arrow.lookingAt() ? text.skipSpace(from + arrow.end(), to) : from;
  }

  /** Divides a range at a character or pattern, but not within parentheses or braces. */
  private List<int[]> split(int from, int to, char separator, @Nullable Pattern pattern) {
    List<int[]> ranges = new ArrayList<>();
    CharSequence raw = text.raw(from, to);
    Matcher matcher = pattern == null ? null : pattern.matcher(raw);
    int depth = 0;
    int start = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      int end = -1;
      if (depth <= 0 && matcher != null && matcher.region(i, raw.length()).lookingAt()) {
        end = matcher.end();
      } else if (depth <= 0 && matcher == null && c == separator) {
        end = i + 1;
      }
      if (end >= 0) {
        ranges.add(new int[] {from + start, from + i});
        start = end;
        i = end - 1;
      }
    }
    ranges.add(new int[] {from + start, to});
    return ranges;
  }

  /** An item whose continuation lines may still come. */
  private final class OpenEntry {
    private final int number;
    private final Part label;
    private final List<Part> parts = new ArrayList<>();

    OpenEntry(int number, Part label, int from, int to) {
      this.number = number;
      this.label = label;
      add(from, to);
    }

    void add(int from, int to) {
      int start = text.skipSpace(from, to);
      String content = text.text(start, to);
      if (!content.isEmpty()) {
        parts.add(new Part(content, start));
      }
    }

    void extend(int from, int to) {
      if (parts.isEmpty()) {
        add(from, to);
        return;
      }
      Part last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.text() + " " + text.text(from, to), last.offset()));
    }

    Entry close() {
      return new Entry(number, label, parts);
    }
  }
}
