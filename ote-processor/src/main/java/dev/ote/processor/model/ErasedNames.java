package dev.ote.processor.model;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Names of erased types, by which signatures are told apart in class files. */
final class ErasedNames {
  private ErasedNames() {}

  static String of(TypeMirror erased) {
    if (erased instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    return erased instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : erased.getKind().name();
  }
}
