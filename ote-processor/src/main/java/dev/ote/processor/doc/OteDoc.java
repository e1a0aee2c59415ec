package dev.ote.processor.doc;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The labelled sections of one doc comment. Offsets are indices into the comment's text as {@code
 * Elements.getDocComment} gives it.
 */
public record OteDoc(Map<SectionKind, Section> sections) {
  public static final OteDoc NONE = new OteDoc(Map.of());

  public OteDoc {
    sections = sections.isEmpty() ? Map.of() : new EnumMap<>(sections);
  }

  public Optional<Section> section(SectionKind kind) {
    return Optional.ofNullable(sections.get(kind));
  }

  /** The entries of a section; none where the comment does not have it. */
  public List<Entry> entries(SectionKind kind) {
    return section(kind).map(Section::entries).orElse(List.of());
  }

  /**
   * A section.
   *
   * @param offset where its label starts
   * @param entries its entries; of a section that is no list, one with its text, or none
   */
  public record Section(SectionKind kind, int offset, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }

    public boolean isEmpty() {
      return entries.isEmpty();
    }

    /** All that the section says, in one line. */
    public String text() {
      return String.join(", ", entries.stream().map(entry -> entry.first().text()).toList());
    }
  }

  /**
   * One item of a list.
   *
   * @param number as written, or its place in the list, from 1
   * @param label what stands before a colon, as in {@code Entry: Foo.open()}; empty text if none
   * @param parts the steps of this item, at least one: {@code open() → read()} has two
   */
  public record Entry(int number, Part label, List<Part> parts) {
    public Entry {
      parts = List.copyOf(parts);
    }

    public Part first() {
      return parts.get(0);
    }
  }

  /**
   * A text that may be a reference.
   *
   * @param text without markup, white space folded
   * @param offset where it starts
   */
  public record Part(String text, int offset) {}
}
