package dev.ote.processor.callgraph;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Names a method for good: elements do not outlive their round.
 *
 * @param owner the qualified name of the declaring type
 * @param name the method's name, {@code <init>} for constructors
 * @param parameters the erased parameter types, comma-separated
 */
public record MethodId(String owner, String name, String parameters) {

  /** The name of a method or constructor, the same in every round. */
  public static MethodId of(ExecutableElement method, Types types) {
    return new MethodId(
        method.getEnclosingElement() instanceof TypeElement owner
            ? owner.getQualifiedName().toString()
            : "",
        method.getSimpleName().toString(),
        parameters(method, types));
  }

  private static String parameters(ExecutableElement method, Types types) {
    StringBuilder parameters = new StringBuilder();
    for (VariableElement parameter : method.getParameters()) {
      parameters
          .append(parameters.length() == 0 ? "" : ",")
          .append(name(types.erasure(parameter.asType())));
    }
    return parameters.toString();
  }

  public boolean isConstructor() {
    return name.equals("<init>");
  }

  /** Whether both are of one type and have one name; a method is its own overload. */
  boolean isOverloadOf(MethodId other) {
    return owner.equals(other.owner) && name.equals(other.name);
  }

  /** The same method of another type. */
  MethodId in(String otherOwner) {
    return new MethodId(otherOwner, name, parameters);
  }

  /** As it is shown in messages, seen from a type. */
  String shownFrom(String type) {
    String simpleOwner = owner.substring(owner.lastIndexOf('.') + 1);
    if (isConstructor()) {
      return "new " + simpleOwner + "()";
    }
    return owner.equals(type) ? name + "()" : simpleOwner + "." + name + "()";
  }

  // TypeMirror.toString differs between compilers and releases.
  private static String name(TypeMirror erased) {
    if (erased instanceof ArrayType array) {
      return name(array.getComponentType()) + "[]";
    }
    if (erased instanceof DeclaredType declared) {
      return ((TypeElement) declared.asElement()).getQualifiedName().toString();
    }
    return erased.getKind().name();
  }
}
