package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.Docs;
import dev.ote.processor.doc.OteDoc;
import dev.ote.processor.doc.SectionKind;
import java.util.List;
import javax.lang.model.element.Element;

/** What a CALL STACK names exists; it stands in {@code package-info} as a rule. */
final class CallStackCheck implements TypeCheck {
  private static final UnresolvedReferences UNRESOLVED =
      new UnresolvedReferences(Check.CALL_STACK_UNRESOLVED, SectionKind.CALL_STACK);

  @Override
  public List<Finding> check(CheckedType type) {
    return UNRESOLVED.inSteps(type.element(), type.doc(), type.resolver());
  }

  static List<Finding> checkPackage(Element pkg, Docs docs) {
    OteDoc doc = docs.of(pkg);
    return doc.section(SectionKind.CALL_STACK).isEmpty()
        ? List.of()
        : UNRESOLVED.inSteps(pkg, doc, docs.resolver(pkg, doc));
  }
}
