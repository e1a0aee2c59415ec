package dev.ote.processor.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * An order of methods that is the same in every compiler, and whether a type is read from its
 * source or from its class file: ECJ sorts what it reads from class files, and puts a record's
 * accessors where javac does not.
 */
final class MethodOrder {
  private final Types types;

  MethodOrder(Types types) {
    this.types = types;
  }

  /** The observed type's own methods, in the order of the source, and then accessors. */
  List<ExecutableElement> ofObserved(TypeElement type) {
    List<String> components =
        type.getRecordComponents().stream()
            .map(RecordComponentElement::getSimpleName)
            .map(Object::toString)
            .toList();
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .sorted(
            Comparator.comparingInt(
                method ->
                    method.getParameters().isEmpty()
                        ? components.indexOf(method.getSimpleName().toString())
                        : -1))
        .toList();
  }

  /** The methods of a type that it inherits from, by name and parameters. */
  List<ExecutableElement> ofAncestor(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .map(method -> new Keyed(erasure(method), method))
        .sorted(Comparator.comparing(Keyed::key))
        .map(Keyed::method)
        .toList();
  }

  private record Keyed(String key, ExecutableElement method) {}

  private String erasure(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> ErasedNames.of(types.erasure(parameter.asType())))
        .collect(Collectors.joining(",", method.getSimpleName() + "(", ")"));
  }
}
