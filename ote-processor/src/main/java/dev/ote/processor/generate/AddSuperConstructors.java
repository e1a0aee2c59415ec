package dev.ote.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedConstructor;
import dev.ote.processor.model.ObservedParameter;
import dev.ote.processor.model.ObservedType;
import java.util.ArrayList;
import java.util.List;

/**
 * The constructors of the observed class, for a wrapper that extends it; and each once more with
 * the metrics to observe into as its last parameter, before one of variable arity.
 */
record AddSuperConstructors(ObservedType type, Names names) {

  void execute(TypeSpec.Builder wrapper) {
    for (ObservedConstructor each : type.constructors()) {
      wrapper.addMethod(constructor(each, false).addAnnotations(each.injection()).build());
      if (each.takesMetrics()) {
        wrapper.addMethod(constructor(each, true).build());
      }
    }
  }

  private MethodSpec.Builder constructor(ObservedConstructor original, boolean takesMetrics) {
    NameAllocator locals = Names.constructorLocals();
    List<ParameterSpec> parameters = new ArrayList<>();
    List<String> arguments = new ArrayList<>();
    for (ObservedParameter each : original.parameters()) {
      String name = Names.name(locals, each.name());
      arguments.add(name);
      parameters.add(
          ParameterSpec.builder(each.type(), name).addAnnotations(each.annotations()).build());
    }
    CodeBlock metrics = CodeBlock.of("$T.global()", names.metrics());
    if (takesMetrics) {
      String name = Names.name(locals, "metrics");
      parameters.add(
          parameters.size() - (original.varargs() ? 1 : 0),
          ParameterSpec.builder(names.metrics(), name).build());
      metrics = CodeBlock.of("$N", name);
    }
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addAnnotations(original.annotations())
            .addModifiers(original.modifiers())
            .addTypeVariables(original.typeVariables())
            .varargs(original.varargs())
            .addExceptions(original.thrown());
    CodeBlock.Builder call = CodeBlock.builder();
    original
        .enclosing()
        .ifPresent(
            outer -> {
              String name = Names.name(locals, "enclosing");
              constructor.addParameter(outer, name);
              call.add("$N.", name);
            });
    if (!original.typeVariables().isEmpty()) {
      call.add(Names.typeArguments(original.typeVariables()));
    }
    call.add("super($L)", String.join(", ", arguments));
    return constructor
        .addParameters(parameters)
        .addStatement(call.build())
        .addStatement("this.$N = new $T($L)", Names.OPERATIONS, names.helperClass(), metrics);
  }
}
