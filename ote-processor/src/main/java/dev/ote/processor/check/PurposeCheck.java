package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.SectionKind;
import java.util.List;

/** PURPOSE says what the type is for. */
final class PurposeCheck implements TypeCheck {

  @Override
  public List<Finding> check(CheckedType type) {
    return SectionCheck.missing(
            Check.PURPOSE_MISSING,
            type.element(),
            type.simpleName(),
            type.doc(),
            SectionKind.PURPOSE,
            "what it is for")
        .stream()
        .toList();
  }
}
