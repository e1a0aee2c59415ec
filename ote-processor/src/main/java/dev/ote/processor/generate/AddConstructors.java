package dev.ote.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.generate.Names.OperationKey;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.OperationSettings;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** {@code new FooObserved(foo)} and {@code new FooObserved(foo, metrics)}. */
record AddConstructors(ObservedType type, Names names) {
  private static final String METRICS = "metrics";

  void execute(TypeSpec.Builder wrapper) {
    wrapper.addMethod(
        constructor()
            .addStatement("this($N, $T.global())", Names.DELEGATE, names.metrics())
            .build());
    MethodSpec.Builder withMetrics =
        constructor()
            .addParameter(names.metrics(), METRICS)
            .addStatement(
                "this.$1N = $2T.requireNonNull($1N, $1S)", Names.DELEGATE, names.of(Objects.class));
    names.operationFields().forEach((key, field) -> withMetrics.addStatement(register(key, field)));
    wrapper.addMethod(withMetrics.build());
  }

  private MethodSpec.Builder constructor() {
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(type.delegate(), Names.DELEGATE);
    if (type.isPublic()) {
      constructor.addModifiers(Modifier.PUBLIC);
    }
    return constructor;
  }

  private CodeBlock register(OperationKey key, String field) {
    CodeBlock.Builder spec =
        CodeBlock.builder()
            .add("this.$N = $N.operation(\n", field, METRICS)
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
