package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * A constructor of an observed class, which the wrapper that extends it has, too.
 *
 * @param annotations those that the wrapper's constructor repeats
 * @param injection those by which a container chooses it
 * @param enclosing the type of the instance that an inner class needs around it
 * @param takesMetrics whether there can be a second one that also takes the metrics to observe into
 */
public record ObservedConstructor(
    Set<Modifier> modifiers,
    List<AnnotationSpec> annotations,
    List<AnnotationSpec> injection,
    List<TypeVariableName> typeVariables,
    Optional<TypeName> enclosing,
    List<ObservedParameter> parameters,
    boolean varargs,
    List<TypeName> thrown,
    boolean takesMetrics) {}
