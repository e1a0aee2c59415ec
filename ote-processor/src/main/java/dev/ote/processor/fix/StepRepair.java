package dev.ote.processor.fix;

import dev.ote.processor.diagnostic.Suggestion;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.SectionKind;
import dev.ote.processor.fix.StepRow.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes false steps out of a TRACE PATH: a step with a wrong name gets the right one, one that is
 * called at another time moves there, and any other goes, but for the words beside it. Steps that
 * go over several lines are left to their author, and so is what would have to move between lines
 * with several steps.
 */
final class StepRepair {
  private final Subject subject;
  private final DocComment comment;
  private final List<StepRow> rows;
  private final List<Step> steps;
  private final Map<Step, String> texts = new HashMap<>();
  private final Set<String> unused;

  StepRepair(Subject subject, DocComment comment, OteDoc doc) {
    this.subject = subject;
    this.comment = comment;
    this.rows = StepRow.of(comment, doc, SectionKind.TRACE_PATH);
    this.steps = rows.stream().flatMap(row -> row.steps().stream()).toList();
    this.unused = unused();
  }

  /**
   * The changes that leave no false step; none where that is not for a machine to do.
   *
   * @param falseSteps where they stand in the file
   */
  List<Edit> without(Set<Integer> falseSteps) {
    List<Step> order = new ArrayList<>(steps);
    for (Step step : steps) {
      if (falseSteps.contains(step.position())) {
        mend(step, order);
      }
    }
    if (order.isEmpty()) {
      Step first = steps.get(0);
      order.add(first);
      texts.put(first, subject.truth(SectionKind.TRACE_PATH).get(0));
    }
    return inRows(order).map(this::edits).orElse(List.of());
  }

  private void mend(Step step, List<Step> order) {
    Optional<String> right =
        unused.stream().filter(each -> simple(each).equals(simple(step.written()))).findFirst();
    boolean isCalled = called(step.name()) >= 0;
    if (right.isEmpty() && isCalled) {
      move(step, called(step.name()), order);
      return;
    }
    right = right.or(() -> Suggestion.nearest(step.written(), unused));
    Remark remark = Remark.of(step.text(), step.written());
    if (right.isPresent() && step.text().contains(step.written())) {
      texts.put(step, step.text().replace(step.written(), right.get()));
      unused.remove(right.get());
      move(step, called(StepRow.method(right.get())), order);
    } else if (remark.isEmpty()) {
      order.remove(step);
    } else {
      texts.put(step, remark.text());
    }
  }

  /** Puts a step behind the last of those that are called before it. */
  private void move(Step step, int called, List<Step> order) {
    int stays = order.indexOf(step);
    order.remove(step);
    int to = order.isEmpty() ? 0 : 1;
    for (int i = 0; i < order.size(); i++) {
      int other = called(order.get(i).name());
      to = other >= 0 && other < called ? i + 1 : to;
    }
    order.add(called < 0 ? stays : to, step);
  }

  /**
   * What each row is to say, none for those that go. Where every row has a number or bullet the
   * texts move up, so that the numbers stay right.
   */
  private Optional<List<String>> inRows(List<Step> order) {
    List<StepRow> rowsInOrder = new ArrayList<>();
    List<String> said = new ArrayList<>();
    Set<StepRow> seen = new HashSet<>();
    for (int i = 0; i < order.size(); ) {
      StepRow row = rowOf(order.get(i));
      List<Step> kept = new ArrayList<>();
      while (i < order.size() && row.steps().contains(order.get(i))) {
        kept.add(order.get(i++));
      }
      if (!seen.add(row)) {
        return Optional.empty();
      }
      rowsInOrder.add(row);
      said.add(row.with(kept, texts));
    }
    if (rows.stream().allMatch(StepRow::hasBullet)) {
      return Optional.of(said);
    }
    // An arrow at the start of a line belongs to the line above it.
    List<String> inPlace = new ArrayList<>();
    for (StepRow row : rows) {
      int index = rowsInOrder.indexOf(row);
      inPlace.add(index < 0 ? "" : said.get(index));
      if (index < 0 && row.hasBullet()) {
        return Optional.empty();
      }
    }
    return rowsInOrder.equals(rows.stream().filter(seen::contains).toList())
        ? Optional.of(inPlace)
        : Optional.empty();
  }

  private List<Edit> edits(List<String> said) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      StepRow row = rows.get(i);
      String old = subject.source().text().substring(row.start(), row.end());
      String text = i < said.size() ? said.get(i) : "";
      if (!text.equals(old)) {
        if (!row.isWhole() || (text.isEmpty() && !row.isRemovable(comment))) {
          return List.of();
        }
        edits.add(
            text.isEmpty()
                ? row.removal(subject.source())
                : new Edit(row.start(), row.end(), text));
      }
    }
    return edits;
  }

  /** The steps that the code has and the comment does not name. */
  private Set<String> unused() {
    Set<String> unused = new LinkedHashSet<>();
    for (String each : subject.truth(SectionKind.TRACE_PATH)) {
      String plain = each.replaceFirst("^[^\\p{L}_$]+", "");
      String name = StepRow.method(plain);
      if (steps.stream().map(Step::name).noneMatch(step -> areOne(step, name))) {
        unused.add(plain);
      }
    }
    return unused;
  }

  private boolean areOne(String one, String other) {
    return one.equals(other)
        || subject.called().stream().anyMatch(call -> call.contains(one) && call.contains(other));
  }

  private StepRow rowOf(Step step) {
    return rows.stream().filter(row -> row.steps().contains(step)).findFirst().orElseThrow();
  }

  private static String simple(String written) {
    return StepRow.method(written).replaceFirst(".*\\.", "");
  }

  /** Which of the calls has a name; -1 if none. */
  private int called(String name) {
    for (int i = 0; i < subject.called().size(); i++) {
      if (subject.called().get(i).contains(name)) {
        return i;
      }
    }
    return -1;
  }
}
