package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import org.jspecify.annotations.Nullable;

/**
 * Whether JavaPoet can print an annotation's values inside the wrapper. It knows nothing of private
 * types and of names that mean something else there, and {@code NaN} has no literal.
 */
final class PrintableValues extends SimpleAnnotationValueVisitor14<Boolean, @Nullable Void> {
  private final ClassNames classNames;

  PrintableValues(ClassNames classNames) {
    super(true);
    this.classNames = classNames;
  }

  boolean areIn(AnnotationMirror mirror) {
    return mirror.getElementValues().values().stream().allMatch(value -> value.accept(this, null));
  }

  @Override
  public Boolean visitDouble(double value, @Nullable Void unused) {
    return Double.isFinite(value);
  }

  @Override
  public Boolean visitFloat(float value, @Nullable Void unused) {
    return Float.isFinite(value);
  }

  @Override
  public Boolean visitType(TypeMirror type, @Nullable Void unused) {
    TypeMirror component = type;
    while (component instanceof ArrayType array) {
      component = array.getComponentType();
    }
    return !(component instanceof DeclaredType declared)
        || isPlain((TypeElement) declared.asElement());
  }

  @Override
  public Boolean visitEnumConstant(VariableElement constant, @Nullable Void unused) {
    return constant.getEnclosingElement() instanceof TypeElement type && isPlain(type);
  }

  @Override
  public Boolean visitAnnotation(AnnotationMirror annotation, @Nullable Void unused) {
    return isPlain((TypeElement) annotation.getAnnotationType().asElement()) && areIn(annotation);
  }

  @Override
  public Boolean visitArray(List<? extends AnnotationValue> values, @Nullable Void unused) {
    return values.stream().allMatch(value -> value.accept(this, null));
  }

  private boolean isPlain(TypeElement type) {
    try {
      return classNames.print(type).equals(ClassName.get(type));
    } catch (CannotName hidden) {
      return false;
    }
  }
}
