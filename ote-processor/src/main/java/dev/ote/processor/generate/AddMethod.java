package dev.ote.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedMethod;
import dev.ote.processor.model.ObservedMethod.Outcome;
import dev.ote.processor.model.ObservedParameter;
import dev.ote.processor.model.ObservedType;
import java.util.ArrayList;
import java.util.List;

/** A delegating method, observed or not. */
record AddMethod(ObservedType.Kind kind, ObservedMethod method, Names names) {

  void execute(TypeSpec.Builder wrapper) {
    NameAllocator locals = Names.locals(method);
    List<String> parameters = new ArrayList<>();
    MethodSpec.Builder delegating =
        MethodSpec.methodBuilder(method.name())
            .addModifiers(method.modifiers())
            .addTypeVariables(method.typeVariables())
            .returns(method.result())
            .varargs(method.varargs())
            .addExceptions(method.thrown());
    if (method.overrides()) {
      delegating.addAnnotation(names.of(Override.class));
    }
    delegating.addAnnotations(method.annotations());
    for (ObservedParameter parameter : method.parameters()) {
      String name = Names.name(locals, parameter.name());
      parameters.add(name);
      delegating.addParameter(
          ParameterSpec.builder(parameter.type(), name)
              .addAnnotations(parameter.annotations())
              .build());
    }
    CodeBlock call = call(parameters);
    if (kind == ObservedType.Kind.SUBCLASS) {
      delegating.addCode(duringConstruction(call));
    }
    delegating.addCode(
        method.settings().isPresent()
            ? new ObservedBody(method, method.settings().get(), names, parameters, locals)
                .code(call)
            : passThrough(call, locals));
    wrapper.addMethod(delegating.build());
  }

  /** With explicit type arguments: inference can choose others, for thrown types above all. */
  private CodeBlock call(List<String> parameters) {
    CodeBlock receiver =
        switch (kind) {
          case DELEGATE -> CodeBlock.of("this.$N", Names.DELEGATE);
          case SUBCLASS -> CodeBlock.of("super");
        };
    CodeBlock.Builder call = CodeBlock.builder().add(receiver).add(".");
    if (!method.typeVariables().isEmpty()) {
      call.add(Names.typeArguments(method.typeVariables()));
    }
    return call.add("$N(", method.name())
        .add(
            parameters.stream()
                .map(name -> CodeBlock.of("$N", name))
                .collect(CodeBlock.joining(", ")))
        .add(")")
        .build();
  }

  /** A constructor of the observed class may call its own methods, before ours sets anything. */
  private CodeBlock duringConstruction(CodeBlock call) {
    CodeBlock.Builder early =
        CodeBlock.builder().beginControlFlow("if (this.$N == null)", Names.OPERATIONS);
    if (method.outcome() == Outcome.VOID) {
      early.addStatement("$L", call).addStatement("return");
    } else {
      early.addStatement("return $L", call);
    }
    return early.endControlFlow().build();
  }

  private CodeBlock passThrough(CodeBlock call, NameAllocator locals) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (method.outcome() == Outcome.VOID) {
      return body.addStatement("$L", call).build();
    }
    if (method.outcome() != Outcome.FLUENT) {
      return body.addStatement("return $L", call).build();
    }
    String result = Names.name(locals, "result");
    return body.addStatement("$T $N = $L", method.result(), result, call)
        .addStatement("return $1N == this.$2N ? this : $1N", result, Names.DELEGATE)
        .build();
  }
}
