package dev.ote.processor.model;

import com.palantir.javapoet.ClassName;
import dev.ote.processor.model.Ancestors.Ancestor;
import dev.ote.processor.model.MethodGroup.Declaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Decides which methods a wrapper has, and which of them it observes. */
final class MethodList {
  private final WrapperRequest request;
  private final TypeElement type;
  private final Types types;
  private final TypeNames typeNames;
  private final MethodTable table;
  private final MethodReader reader;
  private final Refusals refusals;

  MethodList(
      WrapperRequest request,
      Types types,
      TypeNames typeNames,
      MethodTable table,
      MethodReader reader,
      Refusals refusals) {
    this.request = request;
    this.type = request.type();
    this.types = types;
    this.typeNames = typeNames;
    this.table = table;
    this.reader = reader;
    this.refusals = refusals;
  }

  /**
   * Reads the methods of the wrapper; refuses those that cannot be in it.
   *
   * @param groups what {@link MethodTable#of} makes of the ancestors
   * @throws CannotName when one that cannot be in it is one that the wrapper must have
   */
  List<ObservedMethod> read(List<Ancestor> ancestors, List<MethodGroup> groups) throws CannotName {
    refuseMisplaced();
    refuseFinalize(ancestors);
    List<ObservedMethod> methods = new ArrayList<>();
    Map<String, ExecutableElement> erased = new HashMap<>();
    boolean observed = false;
    for (MethodGroup group : groups) {
      ExecutableElement method = group.primary().method();
      Optional<OperationSettings> settings =
          isObserved(method) ? Optional.of(settings(group)) : Optional.empty();
      if (!reader.isWritten(group, settings.isPresent())) {
        continue;
      }
      try {
        refuseSameErasure(group, erased);
        refuseOtherResult(group);
        methods.add(reader.read(group, settings));
        request.annotation(method).ifPresent(each -> checkTags(method, each));
        observed |= settings.isPresent();
      } catch (CannotName e) {
        if (reader.isRequired(group)) {
          throw new CannotName(
              "its wrapper would have to implement %s, but %s"
                  .formatted(Refusals.signature(method), e.reason()));
        }
        if (settings.isPresent()) {
          refusals.method(method, e.reason());
        }
      }
    }
    if (!observed && refusals.findings().isEmpty()) {
      refusals.type("it has no public instance method to observe");
    }
    return List.copyOf(methods);
  }

  /** Whether it is asked for, and a call can be observed; else the method is passed through. */
  private boolean isObserved(ExecutableElement method) {
    if (request.observes(method) && Observation.isSuspending(method)) {
      refusals.method(
          method,
          "it is a Kotlin suspend function, which returns when it first suspends: mark it"
              + " @NotObserved");
      return false;
    }
    return request.observes(method);
  }

  /** Methods that ask to be observed where no wrapper can stand between them and their callers. */
  private void refuseMisplaced() {
    if (request.isExternal()) {
      return;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Annotations.has(method, Annotations.OBSERVE) && !Observation.isExempt(method)) {
        misplaced(method).ifPresent(reason -> refusals.method(method, reason));
      }
    }
  }

  private Optional<String> misplaced(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("it is static, so its calls never meet an instance's wrapper");
    }
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Optional.of("it is private, so only its own class can call it");
    }
    if (MethodTable.isFinalize(method)) {
      return Optional.of("the garbage collector calls it, and would call the wrapper's as well");
    }
    return table.isDelegated(method)
        ? Optional.empty()
        : Optional.of("every object has it, and the wrapper passes it through");
  }

  private void refuseFinalize(List<Ancestor> ancestors) throws CannotName {
    for (Ancestor ancestor : ancestors) {
      if (ancestor.type().getKind().isInterface()
          && ElementFilter.methodsIn(ancestor.type().getEnclosedElements()).stream()
              .anyMatch(MethodTable::isFinalize)) {
        throw new CannotName(
            "interface %s declares finalize(), which the garbage collector would call on the"
                    .formatted(ancestor.type().getQualifiedName())
                + " wrapper as well");
      }
    }
  }

  private void refuseSameErasure(MethodGroup group, Map<String, ExecutableElement> erased)
      throws CannotName {
    String erasure =
        group.primary().seen().getParameterTypes().stream()
            .map(parameter -> ErasedNames.of(types.erasure(parameter)))
            .collect(Collectors.joining(",", group.name() + "(", ")"));
    ExecutableElement known = erased.putIfAbsent(erasure, group.primary().method());
    if (known != null) {
      throw new CannotName(
          "in %s it has the same erasure as another %s that it inherits"
              .formatted(type.getSimpleName(), Refusals.signature(known)));
    }
  }

  /**
   * A library that was compiled for an earlier JDK may have a method that a later one added to an
   * interface, with another result: {@code boolean addFirst(E)} of a list. No class can have both.
   */
  private void refuseOtherResult(MethodGroup group) throws CannotName {
    for (Declaration each : group.declarations()) {
      if (reader.isInherited(each) && !table.isResultOf(group.primary(), each)) {
        throw new CannotName(
            "its result in %s is not that in %s"
                .formatted(group.primary().type().getSimpleName(), each.type().getSimpleName()));
      }
    }
  }

  /** The settings, without expected types that the wrapper cannot test for. */
  private OperationSettings settings(MethodGroup group) {
    ExecutableElement method = group.primary().method();
    Optional<AnnotationMirror> annotation = request.annotation(method);
    if (annotation.isEmpty()) {
      return OperationSettings.byDefault(type, method, group.isSensitive());
    }
    List<ClassName> expected = new ArrayList<>();
    for (AnnotationValue value : Annotations.values(annotation.get(), "expected")) {
      if (value.getValue() instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement exception) {
        try {
          expected.add(typeNames.print(exception));
        } catch (CannotName e) {
          refusals.value(method, annotation.get(), value, "cannot be expected: " + e.reason());
        }
      }
    }
    return OperationSettings.read(type, method, annotation.get())
        .with(expected.stream().distinct().toList(), group.isSensitive());
  }

  private void checkTags(ExecutableElement method, AnnotationMirror annotation) {
    for (AnnotationValue tag : Annotations.values(annotation, "tags")) {
      if (OperationSettings.tag(tag).isEmpty()) {
        refusals.value(
            method,
            annotation,
            tag,
            "tag \"%s\" is not written key=value".formatted(tag.getValue()));
      }
    }
  }
}
