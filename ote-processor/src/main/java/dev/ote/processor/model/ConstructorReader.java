package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads the constructors that a wrapper which extends a class has in common with it. */
final class ConstructorReader {
  private static final String METRICS = "dev.ote.runtime.PerformanceMetrics";

  /** A method's limit of parameters, where {@code long} and {@code double} count twice. */
  private static final int MAX_SLOTS = 255;

  private static final Set<Modifier> KEPT = EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private final TypeElement type;
  private final Types types;
  private final TypeNames typeNames;
  private final CopiedAnnotations annotations;
  private final Lint lint;

  ConstructorReader(
      TypeElement type,
      Types types,
      TypeNames typeNames,
      CopiedAnnotations annotations,
      Lint lint) {
    this.type = type;
    this.types = types;
    this.typeNames = typeNames;
    this.annotations = annotations;
    this.lint = lint;
  }

  /**
   * The constructors that code of the class's package can call. One that takes what the wrapper
   * cannot name is left out, as a private one is: nobody else can call it either.
   *
   * @throws CannotName when none is left
   */
  List<ObservedConstructor> read(Variables variables) throws CannotName {
    List<ExecutableElement> all = accessible();
    Set<List<String>> signatures = new HashSet<>();
    all.forEach(each -> signatures.add(erasedParameters(each)));
    List<ObservedConstructor> read = new ArrayList<>();
    CannotName obstacle = new CannotName("it has no constructor that a wrapper can call");
    for (ExecutableElement each : all) {
      try {
        read.add(read(each, variables, signatures));
      } catch (CannotName e) {
        obstacle = e;
      }
    }
    if (read.isEmpty()) {
      throw obstacle;
    }
    return List.copyOf(read);
  }

  private List<ExecutableElement> accessible() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(each -> !each.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  private ObservedConstructor read(
      ExecutableElement constructor, Variables ofType, Set<List<String>> signatures)
      throws CannotName {
    Variables variables = ofType.withMethod(constructor.getTypeParameters());
    List<TypeVariableName> typeVariables =
        typeNames.declare(constructor.getTypeParameters(), variables);
    List<ObservedParameter> parameters = new ArrayList<>();
    for (VariableElement parameter : constructor.getParameters()) {
      TypeName name = typeNames.print(parameter.asType(), variables);
      List<AnnotationSpec> declared = annotations.ofInjection(parameter);
      parameters.add(
          new ObservedParameter(
              parameter.getSimpleName().toString(),
              CopiedAnnotations.behind(declared, name),
              declared,
              false,
              Optional.empty(),
              Optional.empty()));
    }
    List<TypeName> thrown = typeNames.printAll(constructor.getThrownTypes(), variables);
    Optional<TypeName> enclosing = enclosing(ofType);
    lint.uses(constructor);
    if (constructor.isVarArgs()) {
      lint.varargs(constructor, types);
    }
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    modifiers.addAll(constructor.getModifiers());
    modifiers.retainAll(KEPT);
    return new ObservedConstructor(
        modifiers,
        annotations.of(constructor),
        annotations.ofInjection(constructor),
        typeVariables,
        enclosing,
        List.copyOf(parameters),
        constructor.isVarArgs(),
        thrown,
        takesMetrics(constructor, signatures));
  }

  private Optional<TypeName> enclosing(Variables variables) throws CannotName {
    return Ancestors.isInner(type)
        ? Optional.of(typeNames.print(((DeclaredType) type.asType()).getEnclosingType(), variables))
        : Optional.empty();
  }

  private boolean takesMetrics(ExecutableElement constructor, Set<List<String>> signatures) {
    List<String> parameters = new ArrayList<>(erasedParameters(constructor));
    parameters.add(parameters.size() - (constructor.isVarArgs() ? 1 : 0), METRICS);
    int slots = 1 + (Ancestors.isInner(type) ? 1 : 0) + 1;
    for (VariableElement each : constructor.getParameters()) {
      slots +=
          each.asType().getKind() == TypeKind.LONG || each.asType().getKind() == TypeKind.DOUBLE
              ? 2
              : 1;
    }
    return slots <= MAX_SLOTS && !signatures.contains(parameters);
  }

  private List<String> erasedParameters(ExecutableElement constructor) {
    List<String> erased = new ArrayList<>();
    for (VariableElement each : constructor.getParameters()) {
      TypeMirror parameter = types.erasure(each.asType());
      erased.add(ErasedNames.of(parameter));
    }
    return erased;
  }
}
