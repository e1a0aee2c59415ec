package dev.ote.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedMethod;
import dev.ote.processor.model.ObservedType;
import javax.lang.model.element.Modifier;

/**
 * {@code unwrap()}, or {@code unwrapObserved()} where the observed type has an {@code unwrap()}.
 */
record AddUnwrap(ObservedType type) {

  void execute(TypeSpec.Builder wrapper) {
    MethodSpec.Builder unwrap =
        MethodSpec.methodBuilder(name())
            .returns(type.delegate())
            .addStatement("return this.$N", Names.DELEGATE);
    if (type.isPublic()) {
      unwrap.addModifiers(Modifier.PUBLIC);
    }
    wrapper.addMethod(unwrap.build());
  }

  private String name() {
    NameAllocator taken = new NameAllocator();
    type.methods().stream()
        .filter(method -> method.parameters().isEmpty())
        .map(ObservedMethod::name)
        .distinct()
        .forEach(taken::newName);
    String plain = Names.name(taken.clone(), "unwrap");
    return plain.equals("unwrap") ? plain : Names.name(taken, "unwrapObserved");
  }
}
