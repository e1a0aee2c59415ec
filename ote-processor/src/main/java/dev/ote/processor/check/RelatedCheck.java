package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.SectionKind;
import java.util.List;

/** What RELATED names exists. The section itself is optional. */
final class RelatedCheck implements TypeCheck {
  private static final UnresolvedReferences UNRESOLVED =
      new UnresolvedReferences(Check.RELATED_UNRESOLVED, SectionKind.RELATED);

  @Override
  public List<Finding> check(CheckedType type) {
    return UNRESOLVED.inEntries(type.element(), type.doc(), type.resolver());
  }
}
