package dev.ote.processor.fix;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is changed in one comment. */
final class Mending {
  private static final int LINE_WIDTH = 100;

  private final Subject subject;
  private final List<Edit> edits = new ArrayList<>();
  private int fixes;
  private boolean isCut;

  private Mending(Subject subject) {
    this.subject = subject;
  }

  /**
   * The changes.
   *
   * @param fixes how many sections are added or mended
   * @param isCut whether something is left out because the file's encoding lacks its characters
   */
  record Result(List<Edit> edits, int fixes, boolean isCut) {}

  static Result of(Subject subject, List<Wanted> wanted) {
    Mending mending = new Mending(subject);
    mending.mend(wanted);
    return new Result(mending.edits, mending.fixes, mending.isCut);
  }

  private void mend(List<Wanted> wanted) {
    Optional<DocComment> comment = subject.comment();
    OteDoc doc = comment.map(DocComment::sections).orElse(OteDoc.NONE);
    comment.ifPresent(
        existing -> {
          SectionRepair repair = new SectionRepair(subject, existing, doc);
          wanted.stream()
              .flatMap(each -> each.missing().stream())
              .filter(kind -> doc.section(kind).isPresent())
              .distinct()
              .forEach(kind -> add(repair.fill(kind)));
          if (wanted.stream().anyMatch(each -> each.check() == Check.LOCATION_MISMATCH)) {
            add(repair.location());
          }
          Set<String> dependencies =
              wanted.stream()
                  .map(Wanted::dependency)
                  .filter(name -> !name.isEmpty())
                  .collect(Collectors.toCollection(TreeSet::new));
          if (!dependencies.isEmpty()) {
            add(repair.dependencies(List.copyOf(dependencies)));
          }
          add(
              new ReferenceRepair(subject, existing, doc, SectionKind.DEPENDENCIES)
                  .mend(positions(wanted, Check.DEPENDENCY_UNRESOLVED), !dependencies.isEmpty()));
          add(
              new ReferenceRepair(subject, existing, doc, SectionKind.TRACE_POINTS)
                  .mend(positions(wanted, Check.TRACE_POINT_UNRESOLVED), false));
          Set<Integer> falseSteps =
              positions(wanted, Check.TRACE_PATH_DRIFT, Check.TRACE_PATH_UNRESOLVED);
          if (!falseSteps.isEmpty()) {
            add(new StepRepair(subject, existing, doc).without(falseSteps));
          }
        });
    addSections(
        wanted.stream()
            .flatMap(each -> each.missing().stream())
            .filter(kind -> doc.section(kind).isEmpty() && !subject.truth(kind).isEmpty())
            .distinct()
            .sorted(Comparator.naturalOrder())
            .toList());
  }

  private static Set<Integer> positions(List<Wanted> wanted, Check... checks) {
    return wanted.stream()
        .filter(each -> List.of(checks).contains(each.check()))
        .map(Wanted::position)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void add(List<Edit> repair) {
    if (!repair.stream().allMatch(e -> subject.source().canHold(e.text()))) {
      isCut = true;
    } else if (!repair.isEmpty()) {
      edits.addAll(repair);
      fixes++;
    }
  }

  private void addSections(List<SectionKind> kinds) {
    Markup markup =
        subject
            .comment()
            .map(DocComment::markup)
            .orElse(subject.markdown() ? Markup.MARKDOWN : Markup.PLAIN);
    int width =
        LINE_WIDTH
            - subject
                .comment()
                .map(DocComment::prefix)
                .orElse(subject.source().indentation(subject.declaration()) + " * ")
                .length();
    List<List<String>> sections =
        kinds.stream()
            .map(kind -> section(kind, markup, width))
            .filter(section -> section.stream().allMatch(subject.source()::canHold))
            .toList();
    isCut |= sections.size() < kinds.size();
    if (!sections.isEmpty()) {
      edits.addAll(
          subject
              .comment()
              .map(comment -> Placement.append(comment, subject.blockTags(), sections))
              .orElseGet(
                  () ->
                      List.of(
                          Placement.newComment(
                              subject.source(),
                              subject.declaration(),
                              subject.markdown(),
                              sections))));
      fixes += sections.size();
    }
  }

  private List<String> section(SectionKind kind, Markup markup, int width) {
    List<String> truth = subject.truth(kind);
    boolean isList =
        switch (kind) {
          case LOCATION, PURPOSE -> false;
          // "none" is no list.
          case DEPENDENCIES, TRACE_POINTS -> !truth.equals(SectionTruth.NOTHING);
          default -> true;
        };
    return isList
        ? markup.list(kind.label(), truth, kind == SectionKind.TRACE_PATH)
        : markup.paragraph(
            kind.label(), truth.get(0), kind == SectionKind.PURPOSE ? width : Integer.MAX_VALUE);
  }
}
