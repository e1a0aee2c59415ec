package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A parameter of a delegated method.
 *
 * @param annotations the parameter's annotations that the wrapper repeats
 * @param sensitive whether its value must never be logged
 * @param tag the key under which its value is a tag of the call
 * @param mask what else must not be logged of it, where arguments are logged
 */
public record ObservedParameter(
    String name,
    TypeName type,
    List<AnnotationSpec> annotations,
    boolean sensitive,
    Optional<String> tag,
    Optional<Mask> mask) {}
