package dev.ote.processor.fix;

import dev.ote.processor.callgraph.MethodId;
import dev.ote.processor.diagnostic.Check;
import dev.ote.processor.doc.SectionKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finding that a patch is to mend, in terms that outlive the round.
 *
 * @param position of a finding in a comment: where it is in the file; else -1
 * @param dependency the qualified name of the dependency that a list lacks; else empty
 */
record Wanted(Check check, Owner owner, int position, String dependency) {
  private static final Map<Check, SectionKind> MISSING =
      Map.of(
          Check.LOCATION_MISSING, SectionKind.LOCATION,
          Check.PURPOSE_MISSING, SectionKind.PURPOSE,
          Check.DEPENDENCIES_MISSING, SectionKind.DEPENDENCIES,
          Check.TRACE_POINTS_MISSING, SectionKind.TRACE_POINTS,
          Check.TRACE_PATH_MISSING, SectionKind.TRACE_PATH);
  private static final Set<Check> WRONG =
      Set.of(
          Check.LOCATION_MISMATCH,
          Check.DEPENDENCY_UNDOCUMENTED,
          Check.DEPENDENCY_UNRESOLVED,
          Check.TRACE_POINT_UNRESOLVED,
          Check.TRACE_PATH_UNRESOLVED,
          Check.TRACE_PATH_DRIFT);

  /**
   * Whose comment it is.
   *
   * @param method empty where it is the type's own
   */
  record Owner(String type, Optional<MethodId> method) {

    /** For messages. */
    @Override
    public String toString() {
      return method.map(m -> type + "." + m.name() + "()").orElse(type);
    }
  }

  static boolean canMend(Check check) {
    return MISSING.containsKey(check) || WRONG.contains(check);
  }

  /** The section that is missing or empty. */
  Optional<SectionKind> missing() {
    return Optional.ofNullable(MISSING.get(check));
  }
}
