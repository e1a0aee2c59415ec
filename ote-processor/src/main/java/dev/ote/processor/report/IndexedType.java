package dev.ote.processor.report;

import dev.ote.processor.diagnostic.FindingRecord;
import dev.ote.processor.diagnostic.Severity;
import java.util.List;
import java.util.Map;

/**
 * A file of the index: what was observed, documented and found of one type, or, with {@code
 * package-info} as its name, of a package.
 *
 * @param type the binary name
 * @param file the source file below its source root; empty where unknown
 * @param source the source file below the project's root; empty where unknown
 * @param wrapper the generated wrapper; empty where there is none
 * @param coverage how many public operations it declares, and how many of them are observed
 * @param documentation the sections of its comment, as they are written, in the index's order
 * @param operations what is observed of it
 * @param checklist all items of the checklist in its order, or none where it does not apply
 */
record IndexedType(
    String type,
    String kind,
    String file,
    String source,
    String wrapper,
    boolean observed,
    Coverage coverage,
    Map<String, List<String>> documentation,
    List<Operation> operations,
    List<Item> checklist,
    List<Finding> findings) {

  /** Public operations that a type declares, without exempt ones. */
  record Coverage(long operations, long observed) {}

  /**
   * An observed operation.
   *
   * @param name what it is called in metrics and log lines
   * @param method its signature, {@code save(String, int)}
   * @param tracePath the documented steps
   */
  record Operation(
      String name,
      String method,
      long slowMillis,
      Map<String, String> tags,
      List<String> expected,
      List<String> tracePath) {

    String methodName() {
      return method.substring(0, Math.max(0, method.indexOf('(')));
    }
  }

  /** What came of an item of the checklist, and why. */
  record Item(String id, State state, String evidence) {
    enum State {
      MET,
      MISSED,
      UNKNOWN,
      NOT_APPLICABLE
    }
  }

  /**
   * What a check found.
   *
   * @param element the declaration's key
   * @param line from 1 on; 0 where unknown, as is the column
   */
  record Finding(
      String check,
      Severity severity,
      String element,
      String file,
      long line,
      long column,
      String message,
      FindingRecord.State state) {}

  String packageName() {
    int dot = type.lastIndexOf('.');
    return dot < 0 ? "" : type.substring(0, dot);
  }

  /** The name below its package, as it is written in source. */
  String simpleName() {
    return canonicalName().substring(packageName().isEmpty() ? 0 : packageName().length() + 1);
  }

  String canonicalName() {
    return type.replace('$', '.');
  }

  boolean isPackage() {
    return type.equals("package-info") || type.endsWith(".package-info");
  }
}
