package dev.ote.processor.fix;

import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.Corrections.Correction;
import dev.ote.processor.fix.StepRow.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Mends the references of a list that mean nothing: one gets the name that it was meant to have, or
 * goes if its entry says nothing else, or nothing new. What says more is left to its author.
 */
final class ReferenceRepair {
  private final Subject subject;
  private final DocComment comment;
  private final SectionKind kind;
  private final List<StepRow> rows;

  ReferenceRepair(Subject subject, DocComment comment, OteDoc doc, SectionKind kind) {
    this.subject = subject;
    this.comment = comment;
    this.kind = kind;
    this.rows = StepRow.of(comment, doc, kind);
  }

  /**
   * The changes.
   *
   * @param unresolved where in the file the references stand that mean nothing
   * @param isAddedTo whether the list gets other entries too
   */
  List<Edit> mend(Set<Integer> unresolved, boolean isAddedTo) {
    List<Edit> edits = new ArrayList<>();
    List<StepRow> gone = new ArrayList<>();
    Set<String> said = new HashSet<>();
    rows.forEach(row -> row.steps().forEach(step -> said.add(step.written())));
    for (int position : unresolved) {
      Correction correction = subject.corrections().get(position);
      if (correction == null) {
        continue;
      }
      Optional<StepRow> alone =
          rows.stream().filter(row -> isNothingElse(row, position)).findFirst();
      boolean isNews = !correction.meant().isEmpty() && said.add(correction.meant());
      if (isNews || (alone.isEmpty() && !correction.meant().isEmpty())) {
        edits.addAll(respelled(position, correction));
      } else if (correction.mayGo()) {
        alone.ifPresent(gone::add);
      }
    }
    boolean isEmptied = gone.size() == rows.size() && !isAddedTo;
    for (StepRow row : gone) {
      edits.add(
          isEmptied && row.equals(rows.get(0))
              ? new Edit(row.start(), row.end(), subject.truth(kind).get(0))
              : row.removal(subject.source()));
    }
    return edits;
  }

  private List<Edit> respelled(int position, Correction correction) {
    String line = subject.source().text().substring(position, lineEnd(position));
    int at = line.indexOf(correction.written());
    return at < 0
        ? List.of()
        : List.of(
            new Edit(
                position + at, position + at + correction.written().length(), correction.meant()));
  }

  private int lineEnd(int position) {
    return comment.lines().get(comment.lineAt(position)).end();
  }

  private boolean isNothingElse(StepRow row, int position) {
    Step step = row.steps().get(0);
    return row.steps().size() == 1
        && step.position() == position
        && row.isRemovable(comment)
        && Remark.of(step.text(), step.written()).isEmpty();
  }
}
