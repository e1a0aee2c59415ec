package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A parameter of a delegated method.
 *
 * @param annotations the parameter's annotations that the wrapper repeats
 * @param sensitive whether its value must never be logged
 */
public record ObservedParameter(
    String name, TypeName type, List<AnnotationSpec> annotations, boolean sensitive) {}
