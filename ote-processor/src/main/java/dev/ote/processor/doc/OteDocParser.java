package dev.ote.processor.doc;

import dev.ote.processor.doc.DocText.Line;
import dev.ote.processor.doc.OteDoc.Entry;
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

  private final DocText text;
  private final Map<SectionKind, Section> sections = new EnumMap<>(SectionKind.class);
  private @Nullable SectionBuilder open;

  private OteDocParser(DocText text) {
    this.text = text;
  }

  /** Parses a comment as {@code Elements.getDocComment} gives it; null counts as empty. */
  public static OteDoc parse(@Nullable String comment) {
    if (comment == null || comment.indexOf(':') < 0 || !SectionKind.mayBeIn(comment)) {
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
      if (!openSection(line) && open != null && !open.take(line, afterBlank)) {
        closeSection();
      }
      afterBlank = false;
    }
    closeSection();
    return new OteDoc(sections);
  }

  private boolean openSection(Line line) {
    CharSequence raw = text.raw(line.start(), line.end());
    int labelStart = 0;
    if ("#-*+".indexOf(raw.charAt(0)) >= 0) {
      Matcher heading = HEADING.matcher(raw);
      labelStart = heading.lookingAt() ? heading.end() : 0;
    }
    for (SectionKind kind : SectionKind.KINDS) {
      if (!kind.mayStartAt(raw, labelStart)) {
        continue;
      }
      Matcher label = kind.pattern().matcher(raw);
      label.region(labelStart, raw.length());
      if (label.lookingAt()) {
        closeSection();
        open = new SectionBuilder(text, kind, line.start() + labelStart);
        open.takeBehindLabel(line.start() + label.end(), line.end());
        return true;
      }
    }
    return false;
  }

  private void closeSection() {
    if (open != null) {
      Section section = open.build();
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
}
