package dev.ote.processor.check;

import dev.ote.processor.check.CheckedType.Operation;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.diagnostic.Finding;
import dev.ote.processor.doc.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Operations document their TRACE PATH, and its steps exist. A method without a body has no path of
 * its own to document; one that is written down all the same is checked.
 */
final class TracePathCheck implements TypeCheck {
  private static final UnresolvedReferences UNRESOLVED =
      new UnresolvedReferences(Check.TRACE_PATH_UNRESOLVED, SectionKind.TRACE_PATH);

  @Override
  public List<Finding> check(CheckedType type) {
    List<Finding> findings = new ArrayList<>();
    for (Operation operation : type.operations()) {
      findings.addAll(check(type, operation));
    }
    return findings;
  }

  private static List<Finding> check(CheckedType type, Operation operation) {
    Optional<Finding> missing =
        operation.hasBody()
            ? SectionCheck.missing(
                Check.TRACE_PATH_MISSING,
                operation.method(),
                operation.name(),
                operation.doc(),
                SectionKind.TRACE_PATH,
                "1. " + type.simpleName() + "." + operation.name())
            : Optional.empty();
    return missing.isPresent()
        ? List.of(missing.get())
        : UNRESOLVED.inSteps(operation.method(), operation.doc(), type.resolver());
  }
}
