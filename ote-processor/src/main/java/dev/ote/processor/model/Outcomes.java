package dev.ote.processor.model;

import dev.ote.processor.model.ObservedMethod.Outcome;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells by a method's result how the end of its calls shows. */
final class Outcomes {
  private final TypeElement type;
  private final Types types;
  private final WrapperForm form;
  private final Set<TypeElement> supertypes;
  private final Optional<TypeElement> completionStage;

  Outcomes(TypeElement type, Types types, WrapperForm form, Optional<TypeElement> completionStage) {
    this.type = type;
    this.types = types;
    this.form = form;
    this.supertypes = form.supertypes();
    this.completionStage = completionStage;
  }

  Outcome of(TypeMirror result, boolean observed) {
    if (result.getKind() == TypeKind.VOID) {
      return Outcome.VOID;
    }
    if (observed
        && !result.getKind().isPrimitive()
        && completionStage
            .filter(stage -> types.isSubtype(types.erasure(result), types.erasure(stage.asType())))
            .isPresent()) {
      return Outcome.STAGE;
    }
    return !form.isSubclass() && isWhatTheWrapperIs(result) ? Outcome.FLUENT : Outcome.VALUE;
  }

  private boolean isWhatTheWrapperIs(TypeMirror result) {
    if (result.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement element = (TypeElement) types.asElement(result);
    return element.getQualifiedName().contentEquals("java.lang.Object")
        || (supertypes.contains(element) && types.isSubtype(type.asType(), result));
  }
}
