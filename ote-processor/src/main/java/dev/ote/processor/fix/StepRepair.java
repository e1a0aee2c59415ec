package dev.ote.processor.fix;

import dev.ote.processor.diagnostic.Suggestion;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.OteDoc.Entry;
import dev.ote.processor.doc.OteDoc.Part;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.DocComment.Line;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes false steps out of a TRACE PATH. A step that was renamed gets its new name, another one
 * goes, and the steps behind it move up. Steps that share a line, or go over several, are left to
 * their author.
 */
final class StepRepair {
  private static final Pattern NUMBERED = Pattern.compile("\\s*\\(?(\\d{1,3})[.):]+\\s.*");
  private static final Pattern LIST_ITEM =
      Pattern.compile("\\s*(?:[-*+•–—]|\\(?\\d{1,3}[.):]|<li>).*", Pattern.CASE_INSENSITIVE);

  private final Subject subject;
  private final DocComment comment;
  private final List<Entry> entries;

  StepRepair(Subject subject, DocComment comment, OteDoc doc) {
    this.subject = subject;
    this.comment = comment;
    this.entries = doc.entries(SectionKind.TRACE_PATH);
  }

  /**
   * The changes that leave no false step; none where that is not for a machine to do.
   *
   * @param falseSteps where they stand in the file
   */
  List<Edit> without(Set<Integer> falseSteps) {
    List<Edit> edits = new ArrayList<>();
    Set<String> unused = unused();
    int removed = 0;
    for (Entry entry : entries) {
      boolean isFalse =
          entry.parts().stream()
              .anyMatch(part -> falseSteps.contains(comment.position(part.offset())));
      Optional<Edit> renamed = isFalse ? renamed(entry.first(), unused) : Optional.empty();
      if (isFalse && !isAlone(entry)) {
        return List.of();
      }
      if (renamed.isPresent()) {
        edits.add(renamed.get());
      }
      if (isFalse && renamed.isEmpty()) {
        edits.add(removal(entry));
        removed++;
      } else if (removed > 0) {
        renumbered(entry, removed).ifPresent(edits::add);
      }
    }
    return removed == entries.size() ? List.of(onlyItself()) : edits;
  }

  /** The steps that the code has and the comment does not name. */
  private Set<String> unused() {
    Set<String> unused = new LinkedHashSet<>();
    for (String step : subject.truth(SectionKind.TRACE_PATH)) {
      String plain = step.replaceFirst("^\\W+", "");
      boolean named =
          entries.stream()
              .flatMap(entry -> entry.parts().stream())
              .map(part -> ReferenceParser.written(part.text()))
              .anyMatch(written -> written.equals(plain) || written.endsWith("." + plain));
      if (!named) {
        unused.add(plain);
      }
    }
    return unused;
  }

  private Optional<Edit> renamed(Part step, Set<String> unused) {
    String written = ReferenceParser.written(step.text());
    int start = comment.position(step.offset());
    return subject.source().text().startsWith(written, start)
        ? Suggestion.nearest(written, unused)
            .map(
                nearest -> {
                  unused.remove(nearest);
                  return new Edit(start, start + written.length(), nearest);
                })
        : Optional.empty();
  }

  /** Whether the entry has a line, and the line has nothing else. */
  private boolean isAlone(Entry entry) {
    int line = comment.lineOf(entry.first().offset());
    if (entry.parts().size() > 1
        || line == 0
        || line == comment.lines().size() - 1
        || !LIST_ITEM.matcher(comment.lines().get(line).content()).matches()) {
      return false;
    }
    Line next = comment.lines().get(line + 1);
    return next.isBlank()
        || next.content().strip().startsWith("@")
        || next.content().strip().startsWith("</")
        || LIST_ITEM.matcher(next.content()).matches();
  }

  private Edit removal(Entry entry) {
    Line line = comment.lines().get(comment.lineOf(entry.first().offset()));
    int from = subject.source().lineStart(line.start());
    return new Edit(from, subject.source().text().indexOf('\n', line.end()) + 1, "");
  }

  private Optional<Edit> renumbered(Entry entry, int removed) {
    Line line = comment.lines().get(comment.lineOf(entry.first().offset()));
    Matcher number = NUMBERED.matcher(line.content());
    return number.matches()
        ? Optional.of(
            new Edit(
                line.start() + number.start(1),
                line.start() + number.end(1),
                String.valueOf(Integer.parseInt(number.group(1)) - removed)))
        : Optional.empty();
  }

  /** What is left where no step was true. */
  private Edit onlyItself() {
    Part first = entries.get(0).first();
    Part last = entries.get(entries.size() - 1).first();
    int start = comment.position(first.offset());
    int end = comment.lines().get(comment.lineOf(last.offset())).end();
    return new Edit(start, end, subject.truth(SectionKind.TRACE_PATH).get(0));
  }
}
