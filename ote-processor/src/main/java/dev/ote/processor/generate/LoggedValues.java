package dev.ote.processor.generate;

import com.palantir.javapoet.CodeBlock;
import dev.ote.processor.model.Mask;
import dev.ote.processor.model.ObservedParameter;
import java.util.List;
import java.util.Optional;

/**
 * Expressions of what log lines show of arguments and results. Secrets are not even read; whatever
 * else is of the user's making is called by the runtime, which contains what it throws.
 *
 * @param masked the name of a lambda's parameter that clashes with no other variable
 */
record LoggedValues(Names names, String masked) {

  /** The arguments of a call, of which there is at least one. */
  CodeBlock arguments(List<ObservedParameter> parameters, List<String> variables) {
    CodeBlock.Builder list = CodeBlock.builder();
    for (int i = 0; i < variables.size(); i++) {
      ObservedParameter parameter = parameters.get(i);
      add(
          list,
          parameter.name(),
          parameter.sensitive()
              ? Optional.empty()
              : Optional.of(value(parameter.mask(), variables.get(i))));
    }
    return list.build();
  }

  /** A value without the secrets that its type has. */
  CodeBlock value(Optional<Mask> mask, String variable) {
    if (mask.isEmpty()) {
      return CodeBlock.of("$N", variable);
    }
    List<Mask.Component> components = mask.get().components();
    if (components.isEmpty()) {
      return CodeBlock.of("$T.of($N)", names.masked(), variable);
    }
    CodeBlock.Builder list = CodeBlock.builder();
    for (Mask.Component component : components) {
      add(
          list,
          component.name(),
          component.sensitive()
              ? Optional.empty()
              : Optional.of(CodeBlock.of("$N.$N()", masked, component.name())));
    }
    return CodeBlock.of("$T.of($N, $N -> $L)", names.masked(), variable, masked, list.build());
  }

  private void add(CodeBlock.Builder list, String name, Optional<CodeBlock> value) {
    boolean first = list.isEmpty();
    if (first) {
      list.add("$T", names.arguments());
    }
    value.ifPresentOrElse(
        shown -> list.add(first ? ".of($S, $L)" : ".and($S, $L)", name, shown),
        () -> list.add(first ? ".ofSensitive($S)" : ".sensitive($S)", name));
  }
}
