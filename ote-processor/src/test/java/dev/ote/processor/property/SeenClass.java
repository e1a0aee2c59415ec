package dev.ote.processor.property;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The methods that can be called on objects of a class, with all their declarations. */
final class SeenClass {
  private final Class<?> type;
  private final Predicate<Method> wanted;
  private final Map<String, List<SeenMethod>> groups = new LinkedHashMap<>();

  private SeenClass(Class<?> type, Predicate<Method> wanted) {
    this.type = type;
    this.wanted = wanted;
  }

  /** Every method by its key; the first declaration is one that no other overrides. */
  static Map<String, List<SeenMethod>> methods(Class<?> type, Predicate<Method> wanted) {
    SeenClass seen = new SeenClass(type, wanted);
    seen.addClasses(type, SeenTypes.of(type));
    seen.groups.values().forEach(SeenClass::sort);
    return seen.groups;
  }

  /** The methods that a class itself declares, by their keys. */
  static Map<String, List<SeenMethod>> declared(Class<?> type) {
    SeenClass seen = new SeenClass(type, each -> true);
    seen.add(type, SeenTypes.of(type));
    return seen.groups;
  }

  /** Superclasses come before interfaces. */
  private void addClasses(Class<?> each, SeenTypes types) {
    add(each, types);
    AnnotatedType superclass = each.getAnnotatedSuperclass();
    if (superclass != null
        && each.getSuperclass() != Object.class
        && each.getSuperclass() != null) {
      addClasses(each.getSuperclass(), types.of(superclass));
    }
    addInterfaces(each, types);
  }

  private void addInterfaces(Class<?> each, SeenTypes types) {
    for (AnnotatedType parent : each.getAnnotatedInterfaces()) {
      Class<?> face = SeenTypes.erasure(parent.getType());
      SeenTypes inherited = types.of(parent);
      add(face, inherited);
      addInterfaces(face, inherited);
    }
  }

  private void add(Class<?> owner, SeenTypes types) {
    Arrays.stream(owner.getDeclaredMethods())
        .filter(each -> !each.isSynthetic() && !Modifier.isStatic(each.getModifiers()))
        .filter(each -> !Modifier.isPrivate(each.getModifiers()) && !isOfObject(each))
        .filter(wanted)
        .sorted(Comparator.comparing(Method::toGenericString))
        .map(each -> SeenMethod.of(each, types))
        .forEach(this::add);
  }

  /** One interface may be inherited twice, with arguments of other nullness: then both count. */
  private void add(SeenMethod method) {
    List<SeenMethod> group = groups.computeIfAbsent(method.key(), key -> new ArrayList<>());
    if (!group.contains(method)) {
      group.add(method);
    }
  }

  private static boolean isOfObject(Method method) {
    return switch (method.getName()) {
      case "hashCode", "toString", "finalize" -> method.getParameterCount() == 0;
      case "equals" ->
          method.getParameterCount() == 1 && method.getParameterTypes()[0] == Object.class;
      default -> false;
    };
  }

  /** What is overridden goes behind what overrides it. */
  private static void sort(List<SeenMethod> group) {
    List<SeenMethod> top = top(group);
    group.removeAll(top);
    group.addAll(0, top);
  }

  /** The declarations that no other one overrides: a class's own one alone, where it has a body. */
  static List<SeenMethod> top(List<SeenMethod> group) {
    SeenMethod first = group.get(0);
    if (!first.method().getDeclaringClass().isInterface()
        && !Modifier.isAbstract(first.method().getModifiers())) {
      return List.of(first);
    }
    return group.stream()
        .filter(
            each ->
                group.stream()
                    .noneMatch(
                        other ->
                            !other.method().equals(each.method())
                                && each.method()
                                    .getDeclaringClass()
                                    .isAssignableFrom(other.method().getDeclaringClass())))
        .toList();
  }

  @Override
  public String toString() {
    return type.getName();
  }
}
