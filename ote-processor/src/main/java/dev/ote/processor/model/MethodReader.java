package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.ote.processor.model.MethodGroup.Declaration;
import dev.ote.processor.model.ObservedMethod.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads one method of a type into what its wrapper needs of it. */
final class MethodReader {
  private static final Set<Modifier> KEPT =
      EnumSet.of(Modifier.PUBLIC, Modifier.PROTECTED, Modifier.FINAL);

  private final WrapperRequest request;
  private final TypeElement type;
  private final Types types;
  private final TypeNames typeNames;
  private final CopiedAnnotations annotations;
  private final Lint lint;
  private final WrapperForm form;
  private final Set<TypeElement> supertypes;
  private final ThrownTypes thrownTypes;
  private final Outcomes outcomes;
  private final LateResults lateResults;
  private final UsageReports usageReports;
  private final Masks masks;

  MethodReader(
      WrapperRequest request,
      Types types,
      TypeNames typeNames,
      CopiedAnnotations annotations,
      Lint lint,
      WrapperForm form,
      ThrownTypes thrownTypes,
      Outcomes outcomes,
      LateResults lateResults,
      UsageReports usageReports) {
    this.request = request;
    this.type = request.type();
    this.types = types;
    this.typeNames = typeNames;
    this.annotations = annotations;
    this.lint = lint;
    this.form = form;
    this.supertypes = form.supertypes();
    this.thrownTypes = thrownTypes;
    this.outcomes = outcomes;
    this.lateResults = lateResults;
    this.usageReports = usageReports;
    this.masks = new Masks(types, lint);
  }

  /**
   * Whether the wrapper has the method, observed or not. What extends the class inherits the rest,
   * and so what some class above it made final: that is nothing that its author could change.
   */
  boolean isWritten(MethodGroup group, boolean observed) {
    return !form.isSubclass()
        || (observed
            && (type.equals(group.primary().type())
                || SubclassObstacles.of(group.primary().method()).isEmpty()));
  }

  /** Whether a supertype of the wrapper has the method, and the wrapper must pass it on. */
  boolean isRequired(MethodGroup group) {
    return !form.isSubclass() && overrides(group);
  }

  private boolean overrides(MethodGroup group) {
    return group.declarations().stream().anyMatch(this::isInherited);
  }

  boolean isInherited(Declaration declaration) {
    return supertypes.contains(declaration.type());
  }

  /**
   * Reads the method in the most specific form that the wrapper can name: an implementation may
   * return a private type where its interface returns a public one.
   */
  ObservedMethod read(MethodGroup group, Optional<OperationSettings> settings) throws CannotName {
    if (form.isSubclass()) {
      return readOverride(group, settings);
    }
    CannotName obstacle = null;
    for (Declaration declaration : group.declarations()) {
      try {
        ObservedMethod method = read(group, declaration, settings);
        noteLint(group, declaration);
        return method;
      } catch (CannotName e) {
        obstacle = obstacle == null ? e : obstacle;
      }
    }
    throw obstacle == null ? new CannotName("it has no declaration") : obstacle;
  }

  /** An override has the result of what it overrides, or none that the compiler accepts. */
  private ObservedMethod readOverride(MethodGroup group, Optional<OperationSettings> settings)
      throws CannotName {
    Optional<String> obstacle = SubclassObstacles.of(group.primary().method());
    if (obstacle.isPresent()) {
      throw new CannotName(obstacle.get());
    }
    ObservedMethod method = read(group, group.primary(), settings);
    noteLint(group, group.primary());
    return method;
  }

  private ObservedMethod read(
      MethodGroup group, Declaration declaration, Optional<OperationSettings> settings)
      throws CannotName {
    ExecutableElement method = declaration.method();
    boolean raw = declaration.owner().raw();
    Variables variables =
        raw
            ? declaration.owner().variables()
            : declaration.owner().variables().withMethod(method.getTypeParameters());
    List<TypeVariableName> typeVariables =
        raw ? List.of() : typeNames.declare(method.getTypeParameters(), variables);
    TypeName result = typeNames.print(written(method.getReturnType(), raw), variables);
    if (group.name().equals("clone")
        && method.getParameters().isEmpty()
        && (result.isPrimitive() || result.equals(TypeName.VOID))) {
      throw new CannotName("no class can have a clone() that returns " + result);
    }
    boolean argumentsLogged = settings.filter(OperationSettings::arguments).isPresent();
    List<ObservedParameter> parameters = new ArrayList<>();
    for (VariableElement parameter : method.getParameters()) {
      TypeName parameterType = typeNames.print(written(parameter.asType(), raw), variables);
      List<AnnotationSpec> declared = annotations.of(parameter);
      int index = parameters.size();
      parameters.add(
          new ObservedParameter(
              name(declaration, parameter, index),
              CopiedAnnotations.behind(declared, parameterType),
              declared,
              group.isSensitive(index),
              settings.flatMap(observed -> group.tag(index)),
              argumentsLogged
                  ? masks.of(declaration.seen().getParameterTypes().get(index))
                  : Optional.empty()));
    }
    List<AnnotationSpec> copied = annotations.of(method);
    TypeMirror seenResult = declaration.seen().getReturnType();
    Optional<ClassName> adapter = settings.flatMap(each -> lateResults.adapter(seenResult));
    Outcome outcome =
        adapter.isPresent() ? Outcome.PUBLISHER : outcomes.of(seenResult, settings.isPresent());
    return new ObservedMethod(
        group.name(),
        modifiers(method, copied),
        overrides(group) || isClone(group),
        copied,
        typeVariables,
        CopiedAnnotations.behind(copied, result),
        List.copyOf(parameters),
        method.isVarArgs(),
        thrownTypes.of(group, declaration, variables),
        outcome,
        adapter,
        settings.isPresent() && usageReports.isIn(seenResult),
        settings
            .filter(OperationSettings::result)
            .flatMap(
                each ->
                    outcome == Outcome.STAGE ? masks.ofStage(seenResult) : masks.of(seenResult)),
        settings);
  }

  /**
   * Names of other files' parameters are not always known, in incremental builds and from class
   * files, nor the same in every compiler: they get names that do not depend on it.
   */
  private String name(Declaration declaration, VariableElement parameter, int position) {
    return !request.isExternal() && Nest.holds(type, declaration.method())
        ? parameter.getSimpleName().toString()
        : "arg" + position;
  }

  private TypeMirror written(TypeMirror type, boolean raw) {
    return raw ? types.erasure(type) : type;
  }

  static boolean isClone(MethodGroup group) {
    return group.name().equals("clone") && group.primary().method().getParameters().isEmpty();
  }

  private static Set<Modifier> modifiers(ExecutableElement method, List<AnnotationSpec> copied) {
    Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
    modifiers.addAll(method.getModifiers());
    modifiers.retainAll(KEPT);
    modifiers.remove(Modifier.FINAL);
    if (copied.stream().anyMatch(each -> each.toString().equals("@java.lang.SafeVarargs"))) {
      modifiers.add(Modifier.FINAL);
    }
    return modifiers;
  }

  private void noteLint(MethodGroup group, Declaration declaration) {
    ExecutableElement method = declaration.method();
    for (Declaration each : group.declarations()) {
      if (each.equals(group.primary()) || isInherited(each)) {
        lint.uses(each.method());
        if (each.method().isVarArgs() != method.isVarArgs()) {
          lint.add("overrides");
        }
        if (each.method().getTypeParameters().size() != method.getTypeParameters().size()) {
          lint.add("unchecked");
        }
      }
    }
    if (declaration.owner().raw()) {
      lint.add("unchecked");
    }
    if (method.isVarArgs()) {
      lint.varargs(method, types);
    }
  }
}
