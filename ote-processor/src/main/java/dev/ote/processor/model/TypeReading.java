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
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The reading of one type, step by step. */
final class TypeReading {
  private final Elements elements;
  private final Types types;
  private final TypeElement type;
  private final boolean lastChance;
  private final Access access;
  private final MethodTable table;
  private final Refusals refusals;
  private final Lint lint = new Lint();

  TypeReading(Elements elements, Types types, TypeElement type, boolean lastChance) {
    this.elements = elements;
    this.types = types;
    this.type = type;
    this.lastChance = lastChance;
    this.access = new Access(elements, elements.getPackageOf(type));
    this.table = new MethodTable(elements, types, access);
    this.refusals = new Refusals(type);
  }

  Reading read() {
    Optional<String> obstacle = TypeObstacles.of(type, access);
    if (obstacle.isPresent()) {
      refusals.type(obstacle.get());
      return done(Optional.empty());
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
    List<TypeElement> interfaces = interfaces(variables);
    Set<TypeElement> implemented = WrapperInterfaces.closure(interfaces);
    Set<String> shadowing = WrapperInterfaces.inheritedNames(interfaces);
    shadowing.addAll(variables.names());
    ClassNames classNames = new ClassNames(access, shadowing);
    CopiedAnnotations annotations = new CopiedAnnotations(classNames);
    TypeNames typeNames = new TypeNames(classNames, annotations, lint);
    List<Ancestor> ancestors = Ancestors.of(type, variables, typeNames);
    TypeName delegate = typeNames.print(type.asType(), variables);
    List<TypeVariableName> typeVariables = typeNames.declare(Variables.inScope(type), variables);
    List<TypeName> interfaceNames = new ArrayList<>();
    for (Ancestor ancestor : ancestors) {
      if (interfaces.contains(ancestor.type())) {
        interfaceNames.add(typeNames.print(ancestor.declaredType(types), ancestor.variables()));
      }
    }
    MethodReader reader =
        new MethodReader(
            type,
            types,
            typeNames,
            annotations,
            lint,
            implemented,
            table,
            Optional.ofNullable(elements.getTypeElement("java.util.concurrent.CompletionStage")));
    List<ObservedMethod> methods =
        new MethodList(type, types, typeNames, table, reader, refusals).read(ancestors);
    if (methods.isEmpty()) {
      return Optional.empty();
    }
    new WrapperLint(types, access, lint).note(type, implemented, ancestors, table);
    ClassName name = ClassName.get(type);
    return Optional.of(
        new ObservedType(
            name,
            delegate,
            WrapperName.of(name),
            TypeObstacles.isPublic(type),
            typeVariables,
            List.copyOf(interfaceNames),
            annotations.ofType(type),
            lint.suppressions(),
            equalsParameter(ancestors, typeNames, annotations)
                .orElse(classNames.shadowed().printable(ClassName.OBJECT)),
            isSerializable(implemented, methods),
            methods,
            classNames.shadowed(),
            new Marks(
                access.find("javax.annotation.processing.Generated").isPresent(),
                access.find(Annotations.OTE_GENERATED).isPresent())));
  }

  private List<TypeElement> interfaces(Variables variables) {
    ClassNames classNames = new ClassNames(access, Set.of());
    TypeNames probe = new TypeNames(classNames, new CopiedAnnotations(classNames), new Lint());
    return new WrapperInterfaces(types, probe).of(Ancestors.of(type, variables, probe));
  }

  /** Not where the type's own methods say what becomes of the wrapper. */
  private static boolean isSerializable(
      Set<TypeElement> implemented, List<ObservedMethod> methods) {
    Set<String> names =
        implemented.stream()
            .map(each -> each.getQualifiedName().toString())
            .collect(Collectors.toSet());
    return names.contains("java.io.Serializable")
        && !names.contains("java.io.Externalizable")
        && methods.stream()
            .noneMatch(each -> each.name().equals("readResolve") && each.parameters().isEmpty());
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
