package dev.ote.processor.doc;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The labelled sections that a doc comment may have. */
public enum SectionKind {
  LOCATION("LOCATION", "LOCATION", Layout.LINE),
  PURPOSE("PURPOSE", "PURPOSE", Layout.PARAGRAPH),
  DEPENDENCIES("DEPENDENCIES", "DEPENDENC(?:IES|Y)", Layout.LIST),
  TRACE_POINTS("TRACE POINTS", "TRACE[ _-]?POINTS?", Layout.STEPS),
  RELATED("RELATED", "RELATED", Layout.LIST),
  TRACE_PATH("TRACE PATH", "TRACE[ _-]?PATHS?", Layout.STEPS),
  // The document that the product implements writes "Call Stack for X:".
  CALL_STACK("CALL STACK", "CALL[ _-]?STACK(?:\\s[^:\\n]{0,80}?)?", Layout.STEPS);

  /** How a section's text is divided. */
  enum Layout {
    /** One line. */
    LINE,
    /** Text up to the next blank line. */
    PARAGRAPH,
    /** Entries, of which several in one line are separated by commas. */
    LIST,
    /** Entries, of which several in one line are separated by arrows. */
    STEPS
  }

  private static final Pattern ANY =
      Pattern.compile(
          Stream.of(values()).map(kind -> kind.written).collect(joining("|")),
          Pattern.CASE_INSENSITIVE);

  /** A copy of its own is made of all values, each time that they are asked for. */
  static final List<SectionKind> KINDS = List.of(values());

  private final String label;
  private final String written;
  private final Pattern pattern;
  private final Layout layout;

  SectionKind(String label, String pattern, Layout layout) {
    this.label = label;
    this.written = pattern;
    this.pattern = Pattern.compile("(?:" + pattern + ")[\\s\\x00]*:", Pattern.CASE_INSENSITIVE);
    this.layout = layout;
  }

  /**
   * Whether a comment can have a section at all. Most have none, and to read their lines would take
   * longer than everything else that is done about them; so only starts of words are looked at.
   */
  static boolean mayBeIn(String comment) {
    Matcher label = ANY.matcher(comment);
    boolean inWord = false;
    for (int i = 0; i < comment.length(); i++) {
      char c = comment.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter
          && !inWord
          && mayBeAt(comment, i)
          && label.region(i, comment.length()).lookingAt()) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean mayBeAt(String comment, int offset) {
    for (SectionKind kind : KINDS) {
      if (kind.mayStartAt(comment, offset)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a label of this kind can stand at a place, by its first letters: a cheap question. */
  boolean mayStartAt(CharSequence text, int offset) {
    return offset + 1 < text.length()
        && Character.toUpperCase(text.charAt(offset)) == label.charAt(0)
        && Character.toUpperCase(text.charAt(offset + 1)) == label.charAt(1);
  }

  /** The label as users see it in messages, without its colon. */
  public String label() {
    return label;
  }

  /** Matches the label with its colon. */
  Pattern pattern() {
    return pattern;
  }

  Layout layout() {
    return layout;
  }

  boolean isList() {
    return layout == Layout.LIST || layout == Layout.STEPS;
  }
}
