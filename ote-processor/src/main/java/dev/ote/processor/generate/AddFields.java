package dev.ote.processor.generate;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.ote.processor.model.ObservedType;
import dev.ote.processor.model.Serialization;
import javax.lang.model.element.Modifier;

/** The delegate, and one operation for each name under which methods are observed. */
record AddFields(ObservedType type, Names names) {

  void execute(TypeSpec.Builder wrapper) {
    wrapper.addField(type.delegate(), Names.DELEGATE, Modifier.PRIVATE, Modifier.FINAL);
    for (String field : names.operationFields().values()) {
      FieldSpec.Builder operation =
          FieldSpec.builder(names.operation(), field, Modifier.PRIVATE, Modifier.FINAL);
      if (type.serialization() == Serialization.FIELDS) {
        operation.addModifiers(Modifier.TRANSIENT);
      }
      wrapper.addField(operation.build());
    }
  }
}
