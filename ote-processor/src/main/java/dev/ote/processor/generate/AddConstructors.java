package dev.ote.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedType;
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
    new RegisterOperations(type, names).execute(withMetrics, METRICS);
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
}
