package dev.ote.processor;

import dev.ote.processor.check.CheckedType;
import dev.ote.processor.check.Checklist;
import dev.ote.processor.check.OperationNameCheck;
import dev.ote.processor.diagnostic.Certainty;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.ElementKey;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.model.Dependencies;
import dev.ote.processor.model.ExternalObservation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/** Checks declarations and comments: packages, what asks for types of others, then types. */
final class CheckStep {
  private final RunContext context;
  private final Docs docs;
  private final List<TypeElement> checked;
  private final Certainty certainty;
  private final Checklist checklist;
  private final OperationNameCheck names = new OperationNameCheck();
  private Coverage coverage = Coverage.NONE;

  /**
   * @param checked the types that the checklist concerns
   */
  CheckStep(
      RunContext context,
      Docs docs,
      List<TypeElement> checked,
      Dependencies dependencies,
      Certainty certainty) {
    this.context = context;
    this.docs = docs;
    this.checked = checked;
    this.certainty = certainty;
    this.checklist = new Checklist(context.elements(), context.types(), docs, dependencies);
  }

  /** Reports what is found, element by element, and returns how much of it is observed. */
  Coverage check() {
    context.compiled().packages().forEach(pkg -> report(pkg, () -> checklist.check(pkg)));
    context
        .compiled()
        .asking()
        .map(QualifiedNameable.class::cast)
        .filter(asking -> !context.compiled().isExcluded(asking))
        .forEach(asking -> report(asking, () -> checkExternal(asking)));
    checked.forEach(type -> report(type, () -> checkType(type)));
    checked.forEach(type -> guarded(type, () -> context.findings().readSuppressions(type)));
    return coverage;
  }

  private List<Finding> checkType(TypeElement type) {
    CheckedType concerned = CheckedType.of(type, docs);
    coverage = coverage.plus(concerned);
    List<Finding> found = new ArrayList<>(checklist.check(concerned));
    OperationNameCheck.Names ofOperations = names.check(concerned);
    found.addAll(ofOperations.clashes());
    if (ofOperations.chosen()) {
      certainty.doubt(Check.OPERATION_NAME_CLASH, ElementKey.of(type));
    }
    return found;
  }

  private List<Finding> checkExternal(Element asking) {
    return ExternalObservation.requests(asking, context.elements()).stream()
        .flatMap(
            request ->
                context
                    .guard()
                    .run(
                        "check",
                        request.type().getQualifiedName().toString(),
                        List.<Finding>of(),
                        () -> checklist.check(request))
                    .stream())
        .toList();
  }

  private void report(QualifiedNameable element, Supplier<List<Finding>> check) {
    guarded(element, () -> context.findings().report(check.get()));
  }

  private void guarded(QualifiedNameable element, Runnable action) {
    context.guard().run("check", element.getQualifiedName().toString(), action);
  }
}
