package dev.ote.processor.generate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedType;
import javax.lang.model.element.Modifier;

/** A wrapper that is read back registers its operations anew: those are not serialized. */
record AddReadResolve(ObservedType type, Names names) {

  void execute(TypeSpec.Builder wrapper) {
    if (!type.serializable()) {
      return;
    }
    CodeBlock diamond = CodeBlock.of(type.typeVariables().isEmpty() ? "" : "<>");
    wrapper.addMethod(
        MethodSpec.methodBuilder("readResolve")
            .addModifiers(Modifier.PRIVATE)
            .returns(names.of(Object.class))
            .addStatement("return new $T$L(this.$N)", type.wrapper(), diamond, Names.DELEGATE)
            .build());
  }
}
