package dev.ote.processor.model;

import com.palantir.javapoet.TypeName;
import dev.ote.processor.model.MethodGroup.Declaration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** What the methods of a wrapper may throw. */
final class ThrownTypes {
  private static final Set<String> THROWN_BY_CLONE =
      Set.of(
          "java.lang.CloneNotSupportedException", "java.lang.RuntimeException", "java.lang.Error");

  private final TypeElement type;
  private final Types types;
  private final TypeNames typeNames;
  private final MethodTable table;

  ThrownTypes(TypeElement type, Types types, TypeNames typeNames, MethodTable table) {
    this.type = type;
    this.types = types;
    this.typeNames = typeNames;
    this.table = table;
  }

  /** A call of a method that several interfaces declare throws what all of them allow. */
  List<TypeName> of(MethodGroup group, Declaration declaration, Variables variables)
      throws CannotName {
    boolean raw = declaration.owner().raw();
    List<Declaration> equals =
        declaration.isAbstract()
            ? table.notOverridden(type, group.declarations())
            : List.of(declaration);
    Set<TypeName> thrown = new LinkedHashSet<>();
    for (int i = 0; i < declaration.method().getThrownTypes().size(); i++) {
      TypeMirror written = declaration.method().getThrownTypes().get(i);
      TypeMirror seen = declaration.seen().getThrownTypes().get(i);
      if (equals.stream().allMatch(each -> each.equals(declaration) || allows(each, seen))) {
        requireThrowable(group, seen);
        thrown.add(typeNames.print(raw ? types.erasure(written) : written, variables));
      }
    }
    for (Declaration other : equals) {
      if (other.equals(declaration) || !other.method().getTypeParameters().isEmpty()) {
        continue;
      }
      for (TypeMirror seen : other.seen().getThrownTypes()) {
        if (equals.stream().allMatch(each -> each.equals(other) || allows(each, seen))) {
          requireThrowable(group, seen);
          thrown.add(typeNames.print(seen, declaration.owner().variables()));
        }
      }
    }
    return List.copyOf(thrown);
  }

  /** An interface's {@code clone()} may throw anything, a class's no more than {@code Object}'s. */
  private void requireThrowable(MethodGroup group, TypeMirror exception) throws CannotName {
    if (MethodReader.isClone(group)
        && types.asElement(types.erasure(exception)) instanceof TypeElement thrown
        && Ancestors.classes(thrown).stream()
            .noneMatch(each -> THROWN_BY_CLONE.contains(each.getQualifiedName().toString()))) {
      throw new CannotName("no class can have a clone() that throws " + exception);
    }
  }

  private boolean allows(Declaration declaration, TypeMirror exception) {
    return declaration.seen().getThrownTypes().stream()
        .anyMatch(allowed -> types.isSubtype(exception, allowed));
  }
}
