package dev.ote.processor.diagnostic;

import java.util.Arrays;
import java.util.List;

/**
 * The catalogue of everything the processor can say. Each entry has a page in {@code docs/checks/}
 * and failing-compile tests; a test fails when either is missing.
 */
public enum Check {
  OBSERVE_MISSING("ObserveMissing", Severity.WARNING),
  OBSERVE_IMPOSSIBLE("ObserveImpossible", Severity.ERROR),
  OBSERVED_UNTIL_RETURN("ObservedUntilReturn", Severity.WARNING),
  OPERATION_NAME_CLASH("OperationNameClash", Severity.WARNING),
  LOCATION_MISSING("LocationMissing", Severity.WARNING),
  LOCATION_MISMATCH("LocationMismatch", Severity.WARNING),
  PURPOSE_MISSING("PurposeMissing", Severity.WARNING),
  DEPENDENCIES_MISSING("DependenciesMissing", Severity.WARNING),
  DEPENDENCY_UNRESOLVED("DependencyUnresolved", Severity.WARNING),
  DEPENDENCY_UNDOCUMENTED("DependencyUndocumented", Severity.WARNING),
  DEPENDENCY_UNUSED("DependencyUnused", Severity.WARNING),
  TRACE_POINTS_MISSING("TracePointsMissing", Severity.WARNING),
  TRACE_POINT_UNRESOLVED("TracePointUnresolved", Severity.WARNING),
  RELATED_UNRESOLVED("RelatedUnresolved", Severity.WARNING),
  TRACE_PATH_MISSING("TracePathMissing", Severity.WARNING),
  TRACE_PATH_UNRESOLVED("TracePathUnresolved", Severity.WARNING),
  TRACE_PATH_DRIFT("TracePathDrift", Severity.WARNING),
  TRACE_PATH_INCOMPLETE("TracePathIncomplete", Severity.NOTE),
  CALL_STACK_UNRESOLVED("CallStackUnresolved", Severity.WARNING),
  ERROR_SWALLOWED("ErrorSwallowed", Severity.WARNING),
  ERROR_UNTRACED("ErrorUntraced", Severity.WARNING),
  WRAPPER_BYPASSED("WrapperBypassed", Severity.NOTE),
  RUNTIME_MISSING("RuntimeMissing", Severity.WARNING),
  SUPPRESSION_UNUSED("SuppressionUnused", Severity.NOTE),
  BASELINE_STALE("BaselineStale", Severity.WARNING),
  INVALID_OPTION("InvalidOption", Severity.WARNING),
  INTERNAL_ERROR("InternalError", Severity.WARNING);

  private final String id;
  private final Severity defaultSeverity;

  Check(String id, Severity defaultSeverity) {
    this.id = id;
    this.defaultSeverity = defaultSeverity;
  }

  /**
   * The name in messages, options, suppressions and docs; an identifier, as javac's options need.
   */
  public String id() {
    return id;
  }

  public Severity defaultSeverity() {
    return defaultSeverity;
  }

  /** The ids of all checks, sorted. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Check::id).sorted().toList();
  }

  /** The tag that ends every message of this check. */
  public String tag() {
    return "[ote:" + id + "]";
  }
}
