package dev.ote.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedType;
import java.io.Serializable;
import javax.lang.model.element.Modifier;

/** A wrapper that is read back registers its operations anew: those are not serialized. */
record AddSerialization(ObservedType type, Names names) {

  void execute(TypeSpec.Builder wrapper) {
    switch (type.serialization()) {
      case NONE -> {}
      case FIELDS -> wrapper.addMethod(readResolve());
      case PROXY -> addProxy(wrapper);
    }
  }

  private void addProxy(TypeSpec.Builder wrapper) {
    ClassName proxy = names.helperClass();
    TypeName typed =
        type.typeVariables().isEmpty()
            ? proxy
            : ParameterizedTypeName.get(proxy, type.typeVariables().toArray(TypeName[]::new));
    wrapper.addMethod(
        MethodSpec.methodBuilder("writeReplace")
            .addModifiers(Modifier.PRIVATE)
            .returns(names.of(Object.class))
            .addStatement("return new $T(this.$N)", typed, Names.DELEGATE)
            .build());
    wrapper.addType(
        TypeSpec.classBuilder(proxy.simpleName())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addTypeVariables(type.typeVariables())
            .addSuperinterface(names.of(Serializable.class))
            .addField(type.delegate(), Names.DELEGATE, Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addParameter(type.delegate(), Names.DELEGATE)
                    .addStatement("this.$1N = $1N", Names.DELEGATE)
                    .build())
            .addMethod(readResolve())
            .build());
  }

  private MethodSpec readResolve() {
    CodeBlock diamond = CodeBlock.of(type.typeVariables().isEmpty() ? "" : "<>");
    return MethodSpec.methodBuilder("readResolve")
        .addModifiers(Modifier.PRIVATE)
        .returns(names.of(Object.class))
        .addStatement("return new $T$L(this.$N)", type.wrapper(), diamond, Names.DELEGATE)
        .build();
  }
}
