package dev.ote.processor.check;

import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.SectionKind;
import java.util.List;
import java.util.Optional;

/** TRACE POINTS lists where to look, and all of it exists. */
final class TracePointsCheck implements TypeCheck {
  private static final UnresolvedReferences UNRESOLVED =
      new UnresolvedReferences(Check.TRACE_POINT_UNRESOLVED, SectionKind.TRACE_POINTS);

  @Override
  public List<Finding> check(CheckedType type) {
    Optional<Finding> missing =
        SectionCheck.missing(
            Check.TRACE_POINTS_MISSING,
            type.element(),
            type.simpleName(),
            type.doc(),
            SectionKind.TRACE_POINTS,
            "- Entry: " + example(type));
    return missing.isPresent()
        ? List.of(missing.get())
        : UNRESOLVED.inSteps(type.element(), type.doc(), type.resolver());
  }

  private static String example(CheckedType type) {
    return type.operations().isEmpty()
        ? type.simpleName() + ".method()"
        : type.simpleName() + "." + type.operations().get(0).name();
  }
}
