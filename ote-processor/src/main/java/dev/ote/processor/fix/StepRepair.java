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
 * Takes false steps out of a TRACE PATH: a step with a wrong name gets the right one, one that is
 * called at another time moves there, and any other goes. Steps that share a line, or go over
 * several, are left to their author.
 */
final class StepRepair {
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:[-*+•–—]|\\(?\\d{1,3}[.):]+|<li>)\\s*", Pattern.CASE_INSENSITIVE);
  private static final String ID = "[\\p{L}_$][\\p{L}\\p{Nd}_$]*";
  private static final Pattern METHOD =
      Pattern.compile("((?:" + ID + "[.#])?" + ID + ")(?:\\([^()]*\\))?\\)?$");

  private final Subject subject;
  private final DocComment comment;
  private final List<Step> steps;
  private final List<String> texts = new ArrayList<>();
  private final Set<String> unused;

  /**
   * A step of the list.
   *
   * @param line where it stands
   * @param item from where to where in the file its text goes, behind number or bullet
   * @param name the method that it names, with the simple name of its type if it has one
   * @param movable whether its line holds it, all of it, and nothing else
   */
  private record Step(
      int line, CommentLexer.Range item, Part part, String written, String name, boolean movable) {}

  StepRepair(Subject subject, DocComment comment, OteDoc doc) {
    this.subject = subject;
    this.comment = comment;
    this.steps = doc.entries(SectionKind.TRACE_PATH).stream().map(this::step).toList();
    steps.forEach(step -> texts.add(text(step)));
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
      if (falseSteps.contains(comment.position(step.part().offset()))) {
        mend(step, order);
      }
    }
    if (order.isEmpty()) {
      order.add(steps.get(0));
      texts.set(0, subject.truth(SectionKind.TRACE_PATH).get(0));
    }
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step place = steps.get(i);
      String text = i < order.size() ? texts.get(steps.indexOf(order.get(i))) : "";
      if (!text.equals(text(place))) {
        if (!place.movable() || (i < order.size() && !order.get(i).movable())) {
          return List.of();
        }
        edits.add(
            text.isEmpty()
                ? removal(place)
                : new Edit(place.item().start(), place.item().end(), text));
      }
    }
    return edits;
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
    int index = steps.indexOf(step);
    if (right.isPresent() && texts.get(index).contains(step.written())) {
      texts.set(index, texts.get(index).replace(step.written(), right.get()));
      unused.remove(right.get());
      move(step, called(method(right.get())), order);
    } else {
      order.remove(step);
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

  /** The steps that the code has and the comment does not name. */
  private Set<String> unused() {
    Set<String> unused = new LinkedHashSet<>();
    for (String each : subject.truth(SectionKind.TRACE_PATH)) {
      String plain = each.replaceFirst("^[^\\p{L}_$]+", "");
      String name = method(plain);
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

  private Step step(Entry entry) {
    Part part = entry.first();
    int index = comment.lineOf(part.offset());
    Line line = comment.lines().get(index);
    Matcher bullet = ITEM.matcher(line.content());
    int start = bullet.lookingAt() ? line.start() + bullet.end() : line.start();
    int end = line.start() + line.content().stripTrailing().length();
    boolean movable =
        entry.parts().size() == 1
            && start > line.start()
            && index > 0
            && index < comment.lines().size() - (comment.isMarkdown() ? 0 : 1)
            && endsWith(index);
    String written = ReferenceParser.written(part.text());
    return new Step(
        index, new CommentLexer.Range(start, end), part, written, method(written), movable);
  }

  /** Whether nothing continues the item of a line. */
  private boolean endsWith(int line) {
    if (line + 1 == comment.lines().size()) {
      return true;
    }
    String next = comment.lines().get(line + 1).content();
    return next.isBlank()
        || next.strip().startsWith("@")
        || next.strip().startsWith("</")
        || ITEM.matcher(next).lookingAt();
  }

  private static String method(String written) {
    Matcher method = METHOD.matcher(written);
    return method.find() ? method.group(1).replace('#', '.') : "";
  }

  private static String simple(String written) {
    return method(written).replaceFirst(".*\\.", "");
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

  private String text(Step step) {
    return subject.source().text().substring(step.item().start(), step.item().end());
  }

  private Edit removal(Step step) {
    int from = subject.source().lineStart(step.item().start());
    int end = subject.source().text().indexOf('\n', step.item().end());
    return new Edit(from, end < 0 ? step.item().end() : end + 1, "");
  }
}
