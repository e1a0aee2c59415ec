package dev.ote.processor.doc;

import dev.ote.processor.doc.DocText.Line;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.OteDoc.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section whose end is not yet known: takes line after line, and says which one is not its own.
 */
final class SectionBuilder {
  private static final Pattern BULLET =
      Pattern.compile("(?:[-*+•–—]|\\(?(\\d{1,3})[.):])(?=[\\s\\x00]|$)");
  // Formatters such as google-java-format join the lines of a list that is not marked up as one.
  private static final Pattern INLINE_BULLET =
      Pattern.compile("(?<=[\\s\\x00])(?:[-•–—]|\\d{1,3}[.)])(?=[\\s\\x00])");
  private static final Pattern ARROW = Pattern.compile("(?:→|->|=>|⇒|➜)");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern ENTRY_LABEL =
      Pattern.compile("([\\p{L}][\\p{L}\\d_ /-]{0,40}):(?=[\\s\\x00])");
  private static final Pattern UNKNOWN_LABEL =
      Pattern.compile("[\\p{Lu}][\\p{L}\\d_ /-]{0,40}:|\\p{Lu}[\\p{Lu} _-]{2,40}:\\s.*");
  private static final Part NO_LABEL = new Part("", 0);

  private final DocText text;
  private final SectionKind kind;
  private final int offset;
  private final List<EntryBuilder> entries = new ArrayList<>();

  /** Whether items have bullets or numbers; without, each line is an item. */
  private boolean hasBullets;

  /** Whether the first item stands behind the label, and so others may stand within lines. */
  private boolean hasInlineItems;

  SectionBuilder(DocText text, SectionKind kind, int offset) {
    this.text = text;
    this.kind = kind;
    this.offset = offset;
  }

  /** Takes what stands in the label's own line. */
  void takeBehindLabel(int from, int to) {
    int start = text.skipSpace(from, to);
    if (start == to) {
      return;
    }
    if (kind.isList() && BULLET.matcher(text.raw(start, to)).lookingAt()) {
      hasInlineItems = true;
      addItemsWithin(start, to);
    } else {
      addUnmarked(start, to);
    }
  }

  /**
   * Takes a line, unless the section has ended before it.
   *
   * @param afterBlank whether a blank line stands before it
   * @return false when the line is not the section's
   */
  boolean take(Line line, boolean afterBlank) {
    CharSequence raw = text.raw(line.start(), line.end());
    Matcher bullet = BULLET.matcher(raw);
    boolean isBulleted = kind.isList() && mayBeBullet(raw) && bullet.lookingAt();
    boolean isArrow = kind.isList() && mayBeArrow(raw.charAt(0)) && ARROW.matcher(raw).lookingAt();
    if (!isBulleted && !isArrow && endsBefore(raw, afterBlank)) {
      return false;
    }
    if (hasInlineItems) {
      addItemsWithin(line.start(), line.end());
    } else if (isBulleted) {
      addBulleted(bullet, line.start(), line.end());
    } else {
      addLine(line.start(), line.end(), isArrow);
    }
    return true;
  }

  Section build() {
    List<Entry> built = new ArrayList<>();
    for (EntryBuilder entry : entries) {
      if (!entry.parts.isEmpty()) {
        built.add(entry.build());
      }
    }
    return new Section(kind, offset, built);
  }

  private boolean endsBefore(CharSequence raw, boolean afterBlank) {
    // Markup can put a blank line between the label and the paragraph that it labels.
    boolean awaitsText = kind.layout() == SectionKind.Layout.PARAGRAPH && entries.isEmpty();
    return raw.charAt(0) == '@'
        || (Character.isUpperCase(raw.charAt(0)) && UNKNOWN_LABEL.matcher(raw).matches())
        || (afterBlank && !awaitsText);
  }

  // What a character cannot begin need not be matched; most lines are no such thing.
  private static boolean mayBeBullet(CharSequence raw) {
    char c = raw.charAt(0);
    return !Character.isLetter(c) && c != '{';
  }

  private static boolean mayBeArrow(char c) {
    return c == '-' || c == '=' || c > 0x7f;
  }

  /** A line in which items may start anywhere. */
  private void addItemsWithin(int from, int to) {
    Matcher bullet = INLINE_BULLET.matcher(text.raw(from, to));
    int start = 0;
    while (bullet.find()) {
      addItemOrMore(from + start, from + bullet.start());
      start = bullet.start();
    }
    addItemOrMore(from + start, to);
  }

  private void addItemOrMore(int from, int to) {
    int start = text.skipSpace(from, to);
    Matcher bullet = BULLET.matcher(text.raw(start, to));
    if (bullet.lookingAt()) {
      addBulleted(bullet, start, to);
    } else if (start < to) {
      addLine(start, to, false);
    }
  }

  private void addBulleted(Matcher bullet, int from, int to) {
    String number = bullet.group(1);
    hasBullets = true;
    addItem(number == null ? nextNumber() : Integer.parseInt(number), from + bullet.end(), to);
  }

  /** A line without a bullet: more of the last item, or an item of a list that has none. */
  private void addLine(int from, int to, boolean isArrow) {
    if (entries.isEmpty() || (kind.isList() && !hasBullets)) {
      addUnmarked(skipArrow(from, to), to);
      return;
    }
    EntryBuilder last = entries.get(entries.size() - 1);
    if (isArrow) {
      last.addParts(from, to);
    } else if (kind.layout() != SectionKind.Layout.LINE) {
      last.extend(from, to);
    }
  }

  private void addUnmarked(int from, int to) {
    switch (kind.layout()) {
      case LINE, PARAGRAPH -> entries.add(new EntryBuilder(1, NO_LABEL, from, to));
      case LIST -> split(from, to, COMMA).forEach(r -> addItem(nextNumber(), r.from(), r.to()));
      case STEPS -> split(from, to, ARROW).forEach(r -> addItem(nextNumber(), r.from(), r.to()));
    }
  }

  private void addItem(int number, int from, int to) {
    int start = text.skipSpace(from, to);
    Part name = NO_LABEL;
    if (text.has(':', start, to)) {
      Matcher label = ENTRY_LABEL.matcher(text.raw(start, to));
      if (label.lookingAt()) {
        name = new Part(text.text(start, start + label.end(1)), start);
        start = text.skipSpace(start + label.end(), to);
      }
    }
    entries.add(new EntryBuilder(number, name, start, to));
  }

  private int nextNumber() {
    return entries.size() + 1;
  }

  private int skipArrow(int from, int to) {
    Matcher arrow = ARROW.matcher(text.raw(from, to));
    return kind.isList() && arrow.lookingAt() ? text.skipSpace(from + arrow.end(), to) : from;
  }

  private record Range(int from, int to) {}

  /** Divides a range at a separator, but not within parentheses or braces. */
  private List<Range> split(int from, int to, Pattern separator) {
    CharSequence raw = text.raw(from, to);
    if (!mayHaveSeparator(raw)) {
      return List.of(new Range(from, to));
    }
    List<Range> ranges = new ArrayList<>();
    Matcher matcher = separator.matcher(raw);
    int depth = 0;
    int start = 0;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
      if (depth <= 0 && mayBeSeparator(c) && matcher.region(i, raw.length()).lookingAt()) {
        ranges.add(new Range(from + start, from + i));
        start = matcher.end();
        i = start - 1;
      }
    }
    ranges.add(new Range(from + start, to));
    return ranges;
  }

  private static boolean mayHaveSeparator(CharSequence raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (mayBeSeparator(raw.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayBeSeparator(char c) {
    return c == ',' || mayBeArrow(c);
  }

  /** An item whose continuation lines may still come. */
  private final class EntryBuilder {
    private final int number;
    private final Part label;
    private final List<Part> parts = new ArrayList<>();

    EntryBuilder(int number, Part label, int from, int to) {
      this.number = number;
      this.label = label;
      addParts(from, to);
    }

    void addParts(int from, int to) {
      if (kind.layout() == SectionKind.Layout.STEPS) {
        split(from, to, ARROW).forEach(range -> addPart(range.from(), range.to()));
      } else {
        addPart(from, to);
      }
    }

    void extend(int from, int to) {
      if (parts.isEmpty()) {
        addPart(from, to);
        return;
      }
      Part last = parts.remove(parts.size() - 1);
      parts.add(new Part(last.text() + " " + text.text(from, to), last.offset()));
    }

    Entry build() {
      return new Entry(number, label, parts);
    }

    private void addPart(int from, int to) {
      int start = text.skipSpace(from, to);
      String content = text.text(start, to);
      if (!content.isEmpty()) {
        parts.add(new Part(content, start));
      }
    }
  }
}
