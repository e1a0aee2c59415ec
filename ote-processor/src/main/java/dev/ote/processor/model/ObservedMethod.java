package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A method that the wrapper delegates, observed or passed through.
 *
 * @param modifiers the wrapper method's modifiers
 * @param overrides whether an interface of the wrapper declares it, or {@code Object}
 * @param annotations the method's annotations that the wrapper repeats
 * @param outcome how a call's end shows
 * @param adapter the class that observes a publisher which is returned; there if it is one
 * @param usageReported whether the declared result tells what the call used
 * @param resultMask what must not be logged of a result that is logged
 * @param settings how it is observed; empty when it is passed through
 */
public record ObservedMethod(
    String name,
    Set<Modifier> modifiers,
    boolean overrides,
    List<AnnotationSpec> annotations,
    List<TypeVariableName> typeVariables,
    TypeName result,
    List<ObservedParameter> parameters,
    boolean varargs,
    List<TypeName> thrown,
    Outcome outcome,
    Optional<ClassName> adapter,
    boolean usageReported,
    Optional<Mask> resultMask,
    Optional<OperationSettings> settings) {

  /** How a call's end shows. */
  public enum Outcome {
    /** Nothing is returned. */
    VOID,
    /** A value is returned, and that is the end. */
    VALUE,
    /** The value may be the delegate itself, and then the wrapper stands in for it. */
    FLUENT,
    /** A {@code CompletionStage} is returned: the end is its completion. */
    STAGE,
    /** A publisher is returned, and observed: each subscription is a call. */
    PUBLISHER
  }
}
