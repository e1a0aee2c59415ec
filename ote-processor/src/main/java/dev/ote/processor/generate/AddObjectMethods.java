package dev.ote.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.ote.processor.model.ObservedType;
import java.util.Collections;
import javax.lang.model.element.Modifier;

/** What every object has: the delegate's, so that a wrapper is as good as what it wraps. */
record AddObjectMethods(ObservedType type, Names names) {

  void execute(TypeSpec.Builder wrapper) {
    TypeName self = self();
    wrapper.addMethod(
        method("equals")
            .returns(TypeName.BOOLEAN)
            .addParameter(type.equalsParameter(), "other")
            .addStatement(
                "return this.$1N.equals(other instanceof $2T that ? that.$1N : other)",
                Names.DELEGATE,
                self)
            .build());
    wrapper.addMethod(
        method("hashCode")
            .returns(TypeName.INT)
            .addStatement("return this.$N.hashCode()", Names.DELEGATE)
            .build());
    wrapper.addMethod(
        method("toString")
            .returns(names.of(String.class))
            .addStatement("return this.$N.toString()", Names.DELEGATE)
            .build());
  }

  private MethodSpec.Builder method(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(names.of(Override.class))
        .addModifiers(Modifier.PUBLIC);
  }

  private TypeName self() {
    int variables = type.typeVariables().size();
    return variables == 0
        ? type.wrapper()
        : ParameterizedTypeName.get(
            type.wrapper(),
            Collections.nCopies(
                    variables, (TypeName) WildcardTypeName.subtypeOf(names.of(Object.class)))
                .toArray(TypeName[]::new));
  }
}
