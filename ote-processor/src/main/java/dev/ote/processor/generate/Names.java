package dev.ote.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeVariableName;
import dev.ote.processor.model.ObservedMethod;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.OperationSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The names that one wrapper's source uses: of classes, of its fields and of local variables. */
final class Names {
  private static final String RUNTIME = "dev.ote.runtime";
  private static final ClassName ARGUMENTS = ClassName.get(RUNTIME, "Arguments");
  private static final ClassName MASKED = ClassName.get(RUNTIME, "Masked");
  private static final ClassName METRICS = ClassName.get(RUNTIME, "PerformanceMetrics");
  private static final ClassName OPERATION = ClassName.get(RUNTIME, "Operation");
  private static final ClassName OPERATION_SPEC = ClassName.get(RUNTIME, "OperationSpec");

  static final String DELEGATE = "delegate";

  /** The field of a wrapper that extends what it observes, and so holds no more than this. */
  static final String OPERATIONS = "operations";

  /**
   * What a variable must not be called, for it would obscure a class of which a static method is
   * called: the class's simple name, or the package it starts with.
   */
  private static final List<String> USED_BY_METHODS =
      List.of(
          "Arguments",
          "FlowOperations",
          "Masked",
          "ReactiveStreamsOperations",
          "ReactorOperations",
          "RxJavaOperations",
          "dev");

  /** The same, of the wrapper's constructors and fields. */
  private static final List<String> USED_BY_CONSTRUCTORS =
      List.of("Objects", "OperationSpec", "PerformanceMetrics", "java");

  private final ObservedType type;
  private final Map<OperationKey, String> fields = new LinkedHashMap<>();

  /** What tells one operation of a type from another; overloads are usually the same. */
  record OperationKey(
      String operation, String method, List<OperationSettings.Tag> tags, long slowMillis) {}

  Names(ObservedType type) {
    this.type = type;
    NameAllocator fieldNames = new NameAllocator();
    fieldNames.newName(DELEGATE);
    USED_BY_METHODS.forEach(fieldNames::newName);
    USED_BY_CONSTRUCTORS.forEach(fieldNames::newName);
    for (ObservedMethod method : type.methods()) {
      key(method)
          .ifPresent(key -> fields.computeIfAbsent(key, k -> name(fieldNames, method.name())));
    }
  }

  ClassName arguments() {
    return of(ARGUMENTS);
  }

  ClassName masked() {
    return of(MASKED);
  }

  ClassName metrics() {
    return of(METRICS);
  }

  ClassName operation() {
    return of(OPERATION);
  }

  ClassName operationSpec() {
    return of(OPERATION_SPEC);
  }

  /** The class inside the wrapper, in those that need one. */
  ClassName helperClass() {
    return type.wrapper().nestedClass(type.helper());
  }

  /** The class as it must be printed inside the wrapper. */
  ClassName of(ClassName name) {
    return type.shadowed().printable(name);
  }

  ClassName of(Class<?> known) {
    return of(ClassName.get(known));
  }

  /** The wrapper's operations, each with its field, in the order of the source. */
  Map<OperationKey, String> operationFields() {
    return fields;
  }

  /** Where the wrapper finds the operation that observes the method, behind {@code this}. */
  String operation(ObservedMethod method) {
    String field = Objects.requireNonNull(fields.get(key(method).orElseThrow()));
    return type.kind() == ObservedType.Kind.SUBCLASS ? OPERATIONS + "." + field : field;
  }

  /** Names for a method's parameters and local variables; parameters keep theirs where legal. */
  static NameAllocator locals(ObservedMethod method) {
    NameAllocator locals = new NameAllocator();
    if (method.adapter().isPresent()
        || method.resultMask().isPresent()
        || method.settings().filter(OperationSettings::arguments).isPresent()) {
      USED_BY_METHODS.forEach(locals::newName);
    }
    return locals;
  }

  /** Names for the parameters of a constructor, which names the metrics class and its own. */
  static NameAllocator constructorLocals() {
    NameAllocator locals = new NameAllocator();
    USED_BY_CONSTRUCTORS.forEach(locals::newName);
    String unused = name(locals, "dev");
    return locals;
  }

  /** Explicit type arguments of a call: inference can choose others, for thrown types above all. */
  static CodeBlock typeArguments(List<TypeVariableName> variables) {
    return variables.stream()
        .map(variable -> CodeBlock.of("$N", variable.name()))
        .collect(CodeBlock.joining(", ", "<", ">"));
  }

  static String name(NameAllocator allocator, String suggestion) {
    return Objects.requireNonNull(allocator.newName(suggestion));
  }

  private static Optional<OperationKey> key(ObservedMethod method) {
    return method
        .settings()
        .map(s -> new OperationKey(s.operation(), method.name(), s.tags(), s.slowMillis()));
  }
}
