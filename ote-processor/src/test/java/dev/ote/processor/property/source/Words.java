package dev.ote.processor.property.source;

import java.util.List;

/** Names to choose from; many mean something in Java or in a wrapper. */
final class Words {
  static final List<String> TYPES =
      List.of("Store", "Shape", "Node", "Item", "Box", "Pair", "Leaf", "Step", "Rule", "Port");
  static final List<String> ODD_TYPES =
      List.of(
          "Operation",
          "String",
          "Override",
          "Objects",
          "Arguments",
          "Object",
          "Throwable",
          "PerformanceMetrics",
          "OperationSpec",
          "SuppressWarnings",
          "Deprecated",
          "SafeVarargs",
          "Generated",
          "OteGenerated",
          "Observe",
          "Nullable",
          "A_B",
          "A",
          "B",
          "Exception",
          "List",
          "CompletionStage");
  static final List<String> METHODS =
      List.of("get", "put", "find", "apply", "make", "of", "run", "close", "call", "sum");
  static final List<String> ODD_METHODS =
      List.of(
          "start",
          "unwrap",
          "unwrapObserved",
          "delegate",
          "result",
          "metrics",
          "equals",
          "hashCode",
          "toString",
          "yield",
          "record",
          "var",
          "sealed",
          "wait",
          "notify",
          "getClass",
          "clone",
          "finalize",
          "readResolve",
          "Objects",
          "java",
          "dev",
          "operation",
          "success",
          "failure");
  static final List<String> PARAMS =
      List.of("value", "key", "count", "text", "a", "b", "c", "x", "y", "z");
  static final List<String> ODD_PARAMS =
      List.of(
          "start",
          "result",
          "failure",
          "delegate",
          "operation",
          "metrics",
          "record",
          "yield",
          "var",
          "sealed",
          "permits",
          "Objects",
          "java",
          "dev",
          "other",
          "that",
          "Arguments",
          "get",
          "put",
          "T",
          "String",
          "PerformanceMetrics",
          "$",
          "_1",
          "ünïcode");
  static final List<String> VARIABLES = List.of("T", "U", "S", "E");
  static final List<String> METHOD_VARIABLES = List.of("T", "U", "R", "X");
  static final List<String> UNCHECKED =
      List.of("java.lang.IllegalStateException", "java.lang.IllegalArgumentException");
  static final List<String> EXCEPTIONS =
      List.of(
          "java.io.IOException",
          "java.lang.Exception",
          "java.lang.IllegalStateException",
          "java.lang.CloneNotSupportedException",
          "java.util.concurrent.TimeoutException",
          "java.lang.Throwable",
          "java.lang.InterruptedException",
          "java.io.FileNotFoundException");

  private Words() {}
}
