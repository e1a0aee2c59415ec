package dev.ote.processor.diagnostic;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Of which declarations a check has said all that there is to say, so that what it has not found is
 * not there. In doubt it has not: a compilation of some types alone knows less than one of all, and
 * must not find more for that.
 */
public final class Certainty {
  /** The checks to which the source of a type is enough, wherever the other types come from. */
  private static final Set<Check> BY_TYPE =
      EnumSet.of(
          Check.OBSERVE_MISSING,
          Check.OBSERVE_IMPOSSIBLE,
          Check.OBSERVED_UNTIL_RETURN,
          Check.LOCATION_MISSING,
          Check.LOCATION_MISMATCH,
          Check.PURPOSE_MISSING,
          Check.DEPENDENCIES_MISSING,
          Check.DEPENDENCY_UNRESOLVED,
          Check.TRACE_POINTS_MISSING,
          Check.TRACE_POINT_UNRESOLVED,
          Check.RELATED_UNRESOLVED,
          Check.TRACE_PATH_MISSING,
          Check.TRACE_PATH_UNRESOLVED,
          Check.CALL_STACK_UNRESOLVED);

  /** Those that read bodies and say, by {@link #doubt}, where they do not know. */
  private static final Set<Check> BY_BODIES =
      EnumSet.of(
          Check.TRACE_PATH_DRIFT,
          Check.TRACE_PATH_INCOMPLETE,
          Check.DEPENDENCY_UNDOCUMENTED,
          Check.DEPENDENCY_UNUSED,
          Check.ERROR_SWALLOWED,
          Check.ERROR_UNTRACED,
          Check.WRAPPER_BYPASSED);

  private final Predicate<Check> isOn;
  private final Set<String> compiled = new HashSet<>();
  private final Set<Doubt> doubts = new HashSet<>();
  private boolean complete;

  private record Doubt(Check check, String element) {}

  /**
   * @param isOn whether a check is on, and this compiler and these options let it see everything
   */
  public Certainty(Predicate<Check> isOn) {
    this.isOn = isOn;
  }

  /** Whether a check knows all only where bodies are looked at. */
  public static boolean needsBodies(Check check) {
    return BY_BODIES.contains(check);
  }

  /** A check cannot tell whether there is something to find in a declaration, or within it. */
  public void doubt(Check check, ElementKey element) {
    doubts.add(new Doubt(check, element.toString()));
  }

  /**
   * To be called when all checks are through with all types, and none of them has failed.
   *
   * @param types the canonical names of the types whose source is compiled, nested ones too, and of
   *     packages with {@code .package-info}
   */
  public void complete(Set<String> types) {
    compiled.addAll(types);
    complete = true;
  }

  /** Whether a check has said all about a declaration of this compilation. */
  boolean isFinal(Check check, String element) {
    return complete
        && (BY_TYPE.contains(check) || BY_BODIES.contains(check))
        && isOn.test(check)
        && isCompiled(element)
        && doubts.stream()
            .noneMatch(doubt -> doubt.check() == check && overlap(doubt.element(), element));
  }

  /** Whether all checks have, those included that look at types together. */
  boolean isFinal(String element) {
    return BY_TYPE.stream().allMatch(check -> isFinal(check, element))
        && BY_BODIES.stream().allMatch(check -> isFinal(check, element))
        && doubts.stream().noneMatch(doubt -> overlap(doubt.element(), element));
  }

  /** A type that is gone counts as compiled with the one that it was nested in. */
  private boolean isCompiled(String element) {
    String type = element.replaceFirst("#.*", "");
    while (!type.isEmpty()) {
      if (compiled.contains(type)) {
        return true;
      }
      type = type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }
    return false;
  }

  private static boolean overlap(String one, String other) {
    return isWithin(one, other) || isWithin(other, one);
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "#") || inner.startsWith(outer + ".");
  }
}
