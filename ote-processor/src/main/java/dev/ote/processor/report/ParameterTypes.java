package dev.ote.processor.report;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names parameter types; {@code TypeMirror.toString} differs between releases of javac. */
final class ParameterTypes {

  private ParameterTypes() {}

  /** The simple name, without type arguments and annotations. */
  static String shown(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return shown(array.getComponentType()) + "[]";
    }
    if (type instanceof DeclaredType declared) {
      return declared.asElement().getSimpleName().toString();
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
  }
}
