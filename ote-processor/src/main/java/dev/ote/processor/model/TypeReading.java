package dev.ote.processor.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.ote.processor.model.Ancestors.Ancestor;
import dev.ote.processor.model.ObservedType.Marks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The reading of one type, step by step. */
final class TypeReading {
  private static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";

  private final Elements elements;
  private final Types types;
  private final WrapperRequest request;
  private final TypeElement type;
  private final boolean lastChance;
  private final Access access;
  private final MethodTable table;
  private final Refusals refusals;
  private final Lint lint;

  TypeReading(
      Elements elements, Types types, Access access, WrapperRequest request, boolean lastChance) {
    this.elements = elements;
    this.types = types;
    this.request = request;
    this.type = request.type();
    this.lastChance = lastChance;
    this.access = access;
    this.table = new MethodTable(elements, types, access);
    this.refusals = new Refusals(request);
    this.lint = new Lint(elements);
  }

  Reading read() {
    Optional<String> obstacle = TypeObstacles.of(request, access);
    if (obstacle.isPresent()) {
      refusals.type(obstacle.get());
      return done(Optional.empty());
    }
    if (WrapperForms.isSubclass(request)) {
      SubclassObstacles.of(type).ifPresent(refusals::form);
      if (!refusals.findings().isEmpty()) {
        return done(Optional.empty());
      }
    }
    Set<TypeElement> ancestors = new LinkedHashSet<>();
    if (!addResolved(type, ancestors) || isUnresolved()) {
      return new Reading.Deferred();
    }
    Optional<ExecutableElement> unresolved = unresolvedMethod(ancestors);
    if (unresolved.isPresent() && !lastChance) {
      return new Reading.Deferred();
    }
    if (unresolved.isPresent()) {
      refusals.type(
          "it inherits %s, whose signature names a type that cannot be found"
              .formatted(Refusals.signature(unresolved.get())));
      return done(Optional.empty());
    }
    try {
      return done(readResolved());
    } catch (CannotName e) {
      refusals.type(e.reason());
      return done(Optional.empty());
    }
  }

  private Reading done(Optional<ObservedType> observed) {
    return new Reading.Done(observed, refusals.findings());
  }

  /** Whether what the type itself names does not resolve. */
  private boolean isUnresolved() {
    return unresolvedMethod(Set.of(type)).isPresent()
        || (WrapperForms.isSubclass(request)
            && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(Unresolved::inSignature))
        || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .flatMap(method -> Observation.observing(type, method).stream())
            .anyMatch(Unresolved::inExpected);
  }

  private Optional<ExecutableElement> unresolvedMethod(Set<TypeElement> types) {
    return types.stream()
        .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
        .filter(method -> table.isDelegated(method) && Unresolved.inSignature(method))
        .findFirst();
  }

  /** Adds the type and its ancestors; false when one of their headers does not resolve. */
  private static boolean addResolved(TypeElement type, Set<TypeElement> ancestors) {
    if (!ancestors.add(type)) {
      return true;
    }
    if (Unresolved.inHeader(type)) {
      return false;
    }
    for (DeclaredType each : Ancestors.direct(type)) {
      if (!addResolved((TypeElement) each.asElement(), ancestors)) {
        return false;
      }
    }
    return true;
  }

  private Optional<ObservedType> readResolved() throws CannotName {
    Variables variables = Variables.of(type);
    WrapperForm form = WrapperForms.of(request, access, interfaces(variables));
    Set<String> shadowing = form.inheritedNames();
    shadowing.addAll(variables.names());
    String helper = variables.untaken(form.isSubclass() ? "Operations" : "Serialized");
    shadowing.add(helper);
    ClassNames classNames = new ClassNames(access, shadowing);
    CopiedAnnotations annotations = new CopiedAnnotations(classNames);
    TypeNames typeNames = new TypeNames(classNames, annotations, lint);
    List<Ancestor> ancestors = Ancestors.of(type, variables, typeNames);
    TypeName delegate = typeNames.print(type.asType(), variables);
    List<TypeVariableName> typeVariables = typeNames.declare(Variables.inScope(type), variables);
    MethodReader reader =
        new MethodReader(
            request,
            types,
            typeNames,
            annotations,
            lint,
            form,
            new ThrownTypes(type, types, typeNames, table),
            new Outcomes(type, types, form, access.find(COMPLETION_STAGE)),
            new LateResults(access),
            new UsageReports(types, access));
    List<MethodGroup> groups = table.of(ancestors);
    List<ObservedMethod> methods =
        new MethodList(request, types, typeNames, table, reader, refusals).read(ancestors, groups);
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    List<ObservedConstructor> constructors =
        form.isSubclass()
            ? new ConstructorReader(type, types, typeNames, annotations, lint).read(variables)
            : List.of();
    WrapperLint wrapperLint = new WrapperLint(types, access, lint);
    wrapperLint.note(type, form.supertypes(), ancestors, groups);
    if (form.isSubclass()) {
      wrapperLint.noteInherited(ancestors);
    }
    ClassName name = ClassName.get(type);
    return Optional.of(
        new ObservedType(
            name,
            delegate,
            form.kind(),
            WrapperName.of(name, request.home()),
            helper,
            TypeObstacles.isPublic(type),
            typeVariables,
            form.superclass().map(self -> delegate),
            headers(form.interfaces(), ancestors, typeNames),
            annotations.ofType(type),
            lint.suppressions(),
            equalsParameter(ancestors, typeNames, annotations)
                .orElse(classNames.shadowed().printable(ClassName.OBJECT)),
            Serialization.of(form, methods),
            constructors,
            methods,
            classNames.shadowed(),
            new Marks(
                access.find("javax.annotation.processing.Generated").isPresent(),
                access.find(Annotations.OTE_GENERATED).isPresent())));
  }

  private List<TypeElement> interfaces(Variables variables) {
    ClassNames classNames = new ClassNames(access, Set.of());
    TypeNames probe =
        new TypeNames(classNames, new CopiedAnnotations(classNames), new Lint(elements));
    return new WrapperInterfaces(types, probe).of(Ancestors.of(type, variables, probe));
  }

  /** The interfaces as the wrapper's header names them. */
  private List<TypeName> headers(
      List<TypeElement> interfaces, List<Ancestor> ancestors, TypeNames typeNames)
      throws CannotName {
    List<TypeName> headers = new ArrayList<>();
    for (Ancestor ancestor : ancestors) {
      if (interfaces.contains(ancestor.type())) {
        headers.add(typeNames.print(ancestor.declaredType(types), ancestor.variables()));
      }
    }
    return List.copyOf(headers);
  }

  /** As the type declares it, for the sake of its nullness. */
  private static Optional<TypeName> equalsParameter(
      List<Ancestor> ancestors, TypeNames typeNames, CopiedAnnotations annotations)
      throws CannotName {
    for (Ancestor ancestor : ancestors) {
      for (ExecutableElement method :
          ElementFilter.methodsIn(ancestor.type().getEnclosedElements())) {
        if (method.getSimpleName().contentEquals("equals") && Observation.isObjectMethod(method)) {
          TypeName parameter =
              typeNames.print(method.getParameters().get(0).asType(), ancestor.variables());
          List<AnnotationSpec> declared = annotations.of(method.getParameters().get(0));
          return Optional.of(CopiedAnnotations.behind(declared, parameter).annotated(declared));
        }
      }
    }
    return Optional.empty();
  }
}
