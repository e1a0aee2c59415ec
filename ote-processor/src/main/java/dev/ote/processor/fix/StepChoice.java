package dev.ote.processor.fix;

import dev.ote.processor.callgraph.CalledMethods.Called;
import dev.ote.processor.callgraph.MethodId;
import dev.ote.processor.doc.ReferenceParser;
import dev.ote.processor.doc.ReferenceResolver;
import dev.ote.processor.doc.Resolution;
import dev.ote.processor.model.Nest;
import dev.ote.processor.model.Observation;
import dev.ote.processor.option.Globs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Which of the calls of a method are steps of its TRACE PATH. Left out are the JDK, logging,
 * accessors, and what values and exceptions can do; and each step must be found by its name in the
 * comment.
 */
final class StepChoice {
  /** A path longer than this is no map. */
  static final int MAX_STEPS = 9;

  private static final Globs JDK = Globs.parse("java.**,javax.**,jdk.**,sun.**,com.sun.**");
  private static final Globs INFRASTRUCTURE =
      Globs.parse(
          "org.slf4j.**,org.apache.logging.**,org.apache.log4j.**,org.apache.commons.logging.**,"
              + "ch.qos.logback.**,org.jboss.logging.**,dev.ote.annotations.**,dev.ote.runtime.**");
  private static final Pattern GETTER = Pattern.compile("(?:get|is|has)\\p{Lu}.*");
  private static final Pattern SETTER = Pattern.compile("set\\p{Lu}.*");
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("equals", "hashCode", "toString", "compareTo", "clone");

  private final Elements elements;
  private final Types types;
  private final Set<String> compiled;

  /**
   * @param compiled the types whose source is in this compilation
   */
  StepChoice(Elements elements, Types types, Set<String> compiled) {
    this.elements = elements;
    this.types = types;
    this.compiled = compiled;
  }

  /**
   * What comes first where not all can be named: what is observed or a dependency, other types of
   * the project, the type's own methods, libraries.
   */
  private enum Rank {
    OPERATION,
    PROJECT,
    OWN,
    LIBRARY
  }

  /**
   * The steps as they are to be written, without their numbers; the first is the method itself.
   *
   * @param arrow what stands before each step but the first
   * @param dependencies the qualified names of what the type depends on
   */
  List<String> steps(
      TypeElement type,
      ExecutableElement method,
      List<Called> called,
      ReferenceResolver resolver,
      Set<String> dependencies,
      String arrow) {
    String self = self(type, method, resolver);
    Map<String, Rank> found = new LinkedHashMap<>();
    for (MethodId each : called.stream().map(Called::method).toList()) {
      TypeElement owner = elements.getTypeElement(each.owner());
      if (owner != null && counts(owner, each)) {
        written(type, owner, each, resolver)
            .filter(step -> !step.equals(self) && !step.equals(method.getSimpleName() + "()"))
            .ifPresent(step -> found.putIfAbsent(step, rank(type, owner, each, dependencies)));
      }
    }
    List<String> inOrder = List.copyOf(found.keySet());
    Set<String> chosen =
        Set.copyOf(
            inOrder.stream()
                .sorted(Comparator.comparing(found::get))
                .limit(MAX_STEPS - 1L)
                .toList());
    List<String> steps = new ArrayList<>(List.of(self));
    inOrder.stream().filter(chosen::contains).map(step -> arrow + step).forEach(steps::add);
    return steps;
  }

  /** How a type's own comments call a method of it. */
  String self(TypeElement type, ExecutableElement method, ReferenceResolver resolver) {
    String name = method.getSimpleName() + "()";
    return names(type)
        .map(owner -> owner + "." + name)
        .filter(step -> means(step, type.getQualifiedName().toString(), resolver))
        .findFirst()
        .orElse(name);
  }

  private boolean counts(TypeElement owner, MethodId called) {
    String name = called.owner();
    boolean noArguments = called.parameters().isEmpty();
    boolean oneArgument = !noArguments && called.parameters().indexOf(',') < 0;
    return !JDK.matches(name)
        && (compiled.contains(name) || !INFRASTRUCTURE.matches(name))
        && (owner.getKind() == ElementKind.CLASS || owner.getKind() == ElementKind.INTERFACE)
        && !isThrowable(owner)
        && !OF_EVERY_OBJECT.contains(called.name())
        && !(noArguments && GETTER.matcher(called.name()).matches())
        && !(oneArgument && SETTER.matcher(called.name()).matches());
  }

  private boolean isThrowable(TypeElement owner) {
    TypeElement throwable = elements.getTypeElement("java.lang.Throwable");
    return throwable != null && types.isSubtype(owner.asType(), throwable.asType());
  }

  private Rank rank(
      TypeElement type, TypeElement owner, MethodId called, Set<String> dependencies) {
    if (Nest.outermost(type).equals(Nest.outermost(owner))) {
      return Rank.OWN;
    }
    boolean observed =
        ElementFilter.methodsIn(owner.getEnclosedElements()).stream()
            .filter(method -> method.getSimpleName().contentEquals(called.name()))
            .anyMatch(method -> Observation.observing(owner, method).isPresent());
    if (observed || dependencies.contains(called.owner())) {
      return Rank.OPERATION;
    }
    return compiled.contains(called.owner()) ? Rank.PROJECT : Rank.LIBRARY;
  }

  /** The shortest text that the comment's own rules resolve to the method. */
  private Optional<String> written(
      TypeElement type, TypeElement owner, MethodId called, ReferenceResolver resolver) {
    String name = called.name() + "()";
    Stream<String> qualified = names(owner).map(each -> each + "." + name);
    return (type.equals(owner) ? Stream.concat(Stream.of(name), qualified) : qualified)
        .filter(step -> means(step, called.owner(), resolver))
        .findFirst();
  }

  private static Stream<String> names(TypeElement type) {
    String qualified = type.getQualifiedName().toString();
    String packageName = qualified.substring(0, qualified.length() - nested(type).length());
    return Stream.of(type.getSimpleName().toString(), nested(type), packageName + nested(type))
        .distinct();
  }

  private static String nested(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer
        ? nested(outer) + "." + type.getSimpleName()
        : type.getSimpleName().toString();
  }

  private static boolean means(String step, String owner, ReferenceResolver resolver) {
    return resolver.resolve(ReferenceParser.parseStep(step), List.of())
            instanceof Resolution.Found found
        && found.elements().stream()
            .map(element -> element.getEnclosingElement())
            .anyMatch(
                element ->
                    element instanceof TypeElement declaring
                        && declaring.getQualifiedName().contentEquals(owner));
  }
}
