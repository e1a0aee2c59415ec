package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;

/**
 * A type that gets a wrapper: names and types only, so that it outlives the round it was read in.
 *
 * @param type the observed type's own name
 * @param delegate the observed type as the wrapper's source writes it, with its type variables
 * @param kind how the wrapper passes calls on
 * @param wrapper the wrapper's name
 * @param helper the simple name of the class inside the wrapper, should it need one
 * @param isPublic whether the wrapper is public; else it is package-private
 * @param typeVariables the wrapper's type variables: those of enclosing types, then the type's own
 * @param superclass what the wrapper extends
 * @param interfaces what the wrapper implements
 * @param annotations the type's annotations that the wrapper repeats
 * @param suppressions the compiler's warnings that delegating to this type cannot avoid
 * @param equalsParameter the type of the parameter of {@code equals}
 * @param serialization how the wrapper is serialized
 * @param constructors the constructors that the wrapper shares with the class it extends
 * @param methods the methods of the wrapper, in the order of the source
 * @param shadowed simple names that mean something else inside the wrapper
 * @param marks which annotations mark the wrapper as generated, among those its module can see
 */
public record ObservedType(
    ClassName type,
    TypeName delegate,
    Kind kind,
    ClassName wrapper,
    String helper,
    boolean isPublic,
    List<TypeVariableName> typeVariables,
    Optional<TypeName> superclass,
    List<TypeName> interfaces,
    List<AnnotationSpec> annotations,
    List<String> suppressions,
    TypeName equalsParameter,
    Serialization serialization,
    List<ObservedConstructor> constructors,
    List<ObservedMethod> methods,
    ShadowedNames shadowed,
    Marks marks) {

  /** How a wrapper passes calls on. */
  public enum Kind {
    /** To an instance that it holds. */
    DELEGATE,
    /** To {@code super}: it is the instance. */
    SUBCLASS
  }

  /** Whether {@code javax.annotation.processing.Generated} and our own mark can be named. */
  public record Marks(boolean generated, boolean oteGenerated) {}
}
