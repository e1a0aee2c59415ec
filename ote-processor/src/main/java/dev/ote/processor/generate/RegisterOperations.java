package dev.ote.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.ote.processor.generate.Names.OperationKey;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.OperationSettings;

/** Registers a wrapper's operations in the metrics that it observes into. */
record RegisterOperations(ObservedType type, Names names) {

  /** Adds to a constructor whose parameter {@code metrics} is. */
  void execute(MethodSpec.Builder constructor, String metrics) {
    names
        .operationFields()
        .forEach((key, field) -> constructor.addStatement(register(key, field, metrics)));
  }

  private CodeBlock register(OperationKey key, String field, String metrics) {
    CodeBlock.Builder spec =
        CodeBlock.builder()
            .add("this.$N = $N.operation(\n", field, metrics)
            .add(
                "$T.of($L,$W$S,$W$S,$W$S)",
                names.operationSpec(),
                StringLiteral.of(key.operation()),
                type.type().reflectionName(),
                type.wrapper().canonicalName(),
                key.method());
    if (key.slowMillis() != OperationSettings.DEFAULT_SLOW_MILLIS) {
      spec.add("\n$>$>.withSlowMillis($L)$<$<", literal(key.slowMillis()));
    }
    for (OperationSettings.Tag tag : key.tags()) {
      spec.add(
          "\n$>$>.withTag($L, $L)$<$<", StringLiteral.of(tag.key()), StringLiteral.of(tag.value()));
    }
    return spec.add(")").build();
  }

  private static String literal(long millis) {
    return millis == (int) millis ? Long.toString(millis) : millis + "L";
  }
}
