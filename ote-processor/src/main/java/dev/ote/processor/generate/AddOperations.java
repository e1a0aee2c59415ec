package dev.ote.processor.generate;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.Serialization;
import java.io.IOException;
import java.io.ObjectInputStream;
import javax.lang.model.element.Modifier;

/**
 * The operations of a wrapper that extends what it observes: one field, whatever their number, so
 * that each constructor sets but one, and a call sees at once whether it is set.
 */
record AddOperations(ObservedType type, Names names) {
  private static final String METRICS = "metrics";

  void addField(TypeSpec.Builder wrapper) {
    boolean serialized = type.serialization() == Serialization.FIELDS;
    Modifier modifier = serialized ? Modifier.TRANSIENT : Modifier.FINAL;
    wrapper.addField(names.helperClass(), Names.OPERATIONS, Modifier.PRIVATE, modifier);
  }

  /** The class of the field, which is better read last. */
  void addClass(TypeSpec.Builder wrapper) {
    TypeSpec.Builder operations =
        TypeSpec.classBuilder(type.helper())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL);
    for (String field : names.operationFields().values()) {
      operations.addField(names.operation(), field, Modifier.FINAL);
    }
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(names.metrics(), METRICS);
    new RegisterOperations(type, names).execute(constructor, METRICS);
    wrapper.addType(operations.addMethod(constructor.build()).build());
  }

  /** What is read back observes into the global metrics: measurements are not serialized. */
  void addReadObject(TypeSpec.Builder wrapper) {
    if (type.serialization() != Serialization.FIELDS) {
      return;
    }
    wrapper.addMethod(
        MethodSpec.methodBuilder("readObject")
            .addModifiers(Modifier.PRIVATE)
            .addParameter(names.of(ObjectInputStream.class), "in")
            .addException(names.of(IOException.class))
            .addException(names.of(ClassNotFoundException.class))
            .addStatement("in.defaultReadObject()")
            .addStatement(
                "this.$N = new $T($T.global())",
                Names.OPERATIONS,
                names.helperClass(),
                names.metrics())
            .build());
  }
}
