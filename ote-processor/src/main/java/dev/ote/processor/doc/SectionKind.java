package dev.ote.processor.doc;

import static java.util.stream.Collectors.joining;

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

  private static final String INITIALS =
      Stream.of(values()).map(kind -> kind.label.substring(0, 1)).collect(joining());

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
      if (letter && !inWord && isInitial(c) && label.region(i, comment.length()).lookingAt()) {
        return true;
      }
      inWord = letter;
    }
    return false;
  }

  private static boolean isInitial(char c) {
    return INITIALS.indexOf(Character.toUpperCase(c)) >= 0;
  }

  /** Whether a label of this kind can begin with a character; dearer questions come after it. */
  boolean startsWith(char c) {
    return Character.toUpperCase(c) == label.charAt(0);
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
