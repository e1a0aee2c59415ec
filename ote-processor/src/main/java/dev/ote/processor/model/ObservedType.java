package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;

/**
 * A type that gets a wrapper: names and types only, so that it outlives the round it was read in.
 *
 * @param type the observed type's own name
 * @param delegate the observed type as the wrapper's source writes it, with its type variables
 * @param wrapper the wrapper's name
 * @param isPublic whether the wrapper is public; else it is package-private
 * @param typeVariables the wrapper's type variables: those of enclosing types, then the type's own
 * @param interfaces what the wrapper implements
 * @param annotations the type's annotations that the wrapper repeats
 * @param suppressions the compiler's warnings that delegating to this type cannot avoid
 * @param equalsParameter the type of the parameter of {@code equals}
 * @param serializable whether the wrapper must see to it that it can be serialized
 * @param methods the methods of the wrapper, in the order of the source
 * @param shadowed simple names that mean something else inside the wrapper
 * @param marks which annotations mark the wrapper as generated, among those its module can see
 */
public record ObservedType(
    ClassName type,
    TypeName delegate,
    ClassName wrapper,
    boolean isPublic,
    List<TypeVariableName> typeVariables,
    List<TypeName> interfaces,
    List<AnnotationSpec> annotations,
    List<String> suppressions,
    TypeName equalsParameter,
    boolean serializable,
    List<ObservedMethod> methods,
    ShadowedNames shadowed,
    Marks marks) {

  /** Whether {@code javax.annotation.processing.Generated} and our own mark can be named. */
  public record Marks(boolean generated, boolean oteGenerated) {}
}
