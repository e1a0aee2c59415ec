package dev.ote.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import dev.ote.processor.model.ObservedMethod;
import dev.ote.processor.model.ObservedMethod.Outcome;
import dev.ote.processor.model.ObservedParameter;
import dev.ote.processor.model.OperationSettings;
import java.util.List;

/**
 * The body of an observed method. Everything but the call itself stands outside its {@code try}, so
 * that nothing of ours can be taken for the delegate's doing.
 */
final class ObservedBody {
  private final ObservedMethod method;
  private final OperationSettings settings;
  private final Names names;
  private final List<String> parameters;
  private final CodeBlock operation;
  private final String tagged;
  private final String start;
  private final String result;
  private final String failure;
  private final String value;
  private final LoggedValues logged;

  ObservedBody(
      ObservedMethod method,
      OperationSettings settings,
      Names names,
      List<String> parameters,
      NameAllocator locals) {
    this.method = method;
    this.settings = settings;
    this.names = names;
    this.parameters = parameters;
    this.tagged = Names.name(locals, "tagged");
    this.operation =
        isTagged() ? CodeBlock.of("$N", tagged) : CodeBlock.of("this.$N", names.operation(method));
    this.start = Names.name(locals, "start");
    this.result = Names.name(locals, "result");
    this.failure = Names.name(locals, "failure");
    this.value = Names.name(locals, "value");
    this.logged = new LoggedValues(names, Names.name(locals, "masked"));
  }

  CodeBlock code(CodeBlock call) {
    CodeBlock.Builder body = CodeBlock.builder();
    if (isTagged()) {
      body.addStatement("$T $N = $L", names.operation(), tagged, series());
    }
    method
        .adapter()
        .ifPresentOrElse(
            adapter -> addSubscriptions(body, call, adapter), () -> addCall(body, call));
    return body.build();
  }

  private boolean isTagged() {
    return method.parameters().stream().anyMatch(parameter -> parameter.tag().isPresent());
  }

  /** The operation's series of calls with these values. */
  private CodeBlock series() {
    CodeBlock.Builder series = CodeBlock.builder().add("this.$N", names.operation(method));
    for (int i = 0; i < parameters.size(); i++) {
      ObservedParameter parameter = method.parameters().get(i);
      if (parameter.tag().isPresent()) {
        CodeBlock value =
            parameter.sensitive()
                ? CodeBlock.of("$S", "***")
                : CodeBlock.of("$N", parameters.get(i));
        series.add(".series($L, $L)", StringLiteral.of(parameter.tag().get()), value);
      }
    }
    return series.build();
  }

  private void addCall(CodeBlock.Builder body, CodeBlock call) {
    body.addStatement("long $N = $L", start, startCall());
    if (method.outcome() == Outcome.VOID) {
      body.beginControlFlow("try").addStatement("$L", call);
    } else {
      beginTry(body, call);
    }
    body.nextControlFlow("catch ($T $N)", names.of(Throwable.class), failure);
    addFailure(body);
    addSuccess(body);
    if (method.usageReported()) {
      body.addStatement("$L.reported($N)", operation, result);
    }
    switch (method.outcome()) {
      case VOID -> {}
      case FLUENT ->
          body.addStatement("return $1N == this.$2N ? this : $1N", result, Names.DELEGATE);
      case VALUE, STAGE, PUBLISHER -> body.addStatement("return $N", result);
    }
  }

  /** Each subscription is a call; so is what comes to none, as the method throws. */
  private void addSubscriptions(CodeBlock.Builder body, CodeBlock call, ClassName adapter) {
    beginTry(body, call);
    body.nextControlFlow("catch ($T $N)", names.of(Throwable.class), failure)
        .addStatement("long $N = $L", start, startCall());
    addFailure(body);
    body.addStatement(
        "return $T.observe($L, () -> $L, $L, $N)",
        names.of(adapter),
        operation,
        startCall(),
        expected(),
        result);
  }

  private void beginTry(CodeBlock.Builder body, CodeBlock call) {
    body.addStatement("$T $N", method.result(), result)
        .beginControlFlow("try")
        .addStatement("$N = $L", result, call);
  }

  private CodeBlock startCall() {
    CodeBlock plain = CodeBlock.of("$L.start()", operation);
    if (!settings.arguments() || parameters.isEmpty()) {
      return plain;
    }
    return CodeBlock.of(
        "$1L.logsStart()\n? $1L.start($2L)\n: $3L",
        operation,
        logged.arguments(method.parameters(), parameters),
        plain);
  }

  /** Ends the catch block. */
  private void addFailure(CodeBlock.Builder body) {
    if (settings.expected().isEmpty()) {
      body.addStatement("$L.failure($N, $N)", operation, start, failure);
    } else {
      body.beginControlFlow("if ($L)", isExpected(failure))
          .addStatement("$L.expected($N, $N)", operation, start, failure)
          .nextControlFlow("else")
          .addStatement("$L.failure($N, $N)", operation, start, failure)
          .endControlFlow();
    }
    body.addStatement("throw $N", failure).endControlFlow();
  }

  private CodeBlock isExpected(String variable) {
    return settings.expected().stream()
        .map((ClassName type) -> CodeBlock.of("$N instanceof $T", variable, names.of(type)))
        .collect(CodeBlock.joining(" || "));
  }

  private void addSuccess(CodeBlock.Builder body) {
    if (method.outcome() == Outcome.STAGE) {
      body.addStatement("$L", completion());
    } else if (settings.result() && method.outcome() != Outcome.VOID) {
      body.beginControlFlow("if ($L.logsEnd())", operation)
          .addStatement("$L.success($N, $L)", operation, start, shown(result))
          .nextControlFlow("else")
          .addStatement("$L.success($N)", operation, start)
          .endControlFlow();
    } else {
      body.addStatement("$L.success($N)", operation, start);
    }
  }

  private CodeBlock completion() {
    CodeBlock.Builder call =
        CodeBlock.builder().add("$L.completion($N, $N", operation, start, result);
    if (settings.result()) {
      call.add(", $L", expected()).add(", $N -> $L", value, shown(value));
    } else if (!settings.expected().isEmpty()) {
      call.add(", $L", expected());
    }
    return call.add(")").build();
  }

  /** A predicate. */
  private CodeBlock expected() {
    return CodeBlock.of(
        "$N -> $L",
        failure,
        settings.expected().isEmpty() ? CodeBlock.of("false") : isExpected(failure));
  }

  private CodeBlock shown(String variable) {
    return settings.resultSensitive()
        ? CodeBlock.of("$S", "***")
        : logged.value(method.resultMask(), variable);
  }
}
