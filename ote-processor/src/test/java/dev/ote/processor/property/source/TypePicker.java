package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses types that may stand in a given place. */
final class TypePicker {
  private static final List<String> PRIMITIVES =
      List.of("int", "long", "double", "boolean", "char", "byte", "short", "float");

  private final Chance chance;
  private final Map<String, Type> types;
  private final Nullness nullness;

  TypePicker(Chance chance, Map<String, Type> types, Nullness nullness) {
    this.chance = chance;
    this.types = types;
    this.nullness = nullness;
  }

  Ty any(Scope scope) {
    int what = chance.below(100);
    if (what < 25) {
      return new Ty.Primitive(chance.pick(PRIMITIVES), List.of());
    }
    if (what < 40) {
      chance.note("array");
      Ty component =
          chance.percent(40)
              ? new Ty.Primitive(chance.pick(PRIMITIVES), List.of())
              : reference(scope, 1);
      Ty array = new Ty.Array(component, nullness.onType());
      return chance.percent(20) ? new Ty.Array(array, nullness.onType()) : array;
    }
    return reference(scope, 0);
  }

  /** Any type but a primitive one; no wildcard. */
  Ty reference(Scope scope, int depth) {
    int what = chance.below(100);
    if (what < 35 && !scope.variables().isEmpty()) {
      chance.note("type variable");
      return new Ty.Variable(chance.pick(scope.variables()).name(), nullness.onType());
    }
    if (what < 65) {
      List<Type> known =
          types.values().stream().filter(each -> isAccessible(each, scope.type())).toList();
      if (!known.isEmpty()) {
        return use(chance.pick(known), scope, depth).annotated(nullness.onType());
      }
    }
    return jdk(scope, depth).annotated(nullness.onType());
  }

  private Ty.Declared jdk(Scope scope, int depth) {
    if (depth > 2 || chance.percent(50)) {
      return Ty.jdk(
          chance.of(
              "java.lang.String",
              "java.lang.Integer",
              "java.lang.Object",
              "java.lang.Number",
              "java.lang.CharSequence",
              "java.time.DayOfWeek",
              "java.lang.Runnable",
              "java.util.Map.Entry"));
    }
    String name =
        chance.of(
            "java.util.List",
            "java.util.Map",
            "java.lang.Comparable",
            "java.util.function.Supplier",
            "java.util.function.Function",
            "java.lang.Class",
            "java.lang.Iterable",
            "java.util.Map.Entry");
    if (chance.percent(8, "raw type")) {
      return Ty.jdk(name);
    }
    boolean two = name.contains("Map") || name.endsWith("Function");
    Ty first = argument(scope, depth);
    return two ? Ty.jdk(name, first, argument(scope, depth)) : Ty.jdk(name, first);
  }

  /** A type argument without bounds: a reference or a wildcard. */
  private Ty argument(Scope scope, int depth) {
    if (!chance.percent(35, "wildcard")) {
      return chance.percent(10)
          ? new Ty.Array(new Ty.Primitive("int", List.of()), nullness.onType())
          : reference(scope, depth + 1);
    }
    return switch (chance.below(3)) {
      case 0 -> new Ty.Wildcard("", null);
      case 1 -> new Ty.Wildcard("extends", reference(scope, depth + 1));
      default -> new Ty.Wildcard("super", reference(scope, depth + 1));
    };
  }

  /** A use of a generated type, with type arguments or raw. */
  Ty.Declared use(Type type, Scope scope, int depth) {
    boolean generic = !type.params.isEmpty() || needsOuter(type);
    if (!generic) {
      return plain(type);
    }
    if (depth > 2 || chance.percent(8)) {
      chance.note("raw type");
      return plain(type);
    }
    return parameterized(type, scope, depth, true).orElseGet(() -> plain(type));
  }

  /** A use with type arguments that fit; empty where none are found. */
  Optional<Ty.Declared> parameterized(Type type, Scope scope, int depth, boolean wildcards) {
    Ty.Declared outer = null;
    if (needsOuter(type)) {
      Optional<Ty.Declared> found = parameterized(outerOf(type), scope, depth + 1, wildcards);
      if (found.isEmpty()) {
        return found;
      }
      outer = found.get();
      chance.note("inner class of a generic class");
    }
    List<Ty> arguments = new ArrayList<>();
    Map<String, Ty> chosen = new HashMap<>();
    for (TypeParam param : type.params) {
      // javac takes some wildcards that no bound allows, but not everywhere.
      boolean free = wildcards && !isNamedByOthers(param, type);
      Optional<Ty> argument = argument(param, chosen, scope, depth, free, type);
      if (argument.isEmpty()) {
        return Optional.empty();
      }
      arguments.add(argument.get());
      chosen.put(param.name(), argument.get());
    }
    Ty.Declared plain = plain(type);
    return Optional.of(
        new Ty.Declared(
            outer, outer == null ? plain.prefix() : "", plain.name(), arguments, List.of()));
  }

  private static boolean isNamedByOthers(TypeParam param, Type type) {
    return type.params.stream()
        .filter(each -> !each.equals(param))
        .flatMap(each -> each.bounds().stream())
        .anyMatch(bound -> Members.variables(bound).contains(param.name()));
  }

  private Optional<Ty> argument(
      TypeParam param,
      Map<String, Ty> chosen,
      Scope scope,
      int depth,
      boolean wildcards,
      Type declaring) {
    if (param.bounds().isEmpty()) {
      return Optional.of(
          wildcards
              ? argument(scope, depth)
              : chance.percent(25)
                  ? Ty.jdk("java.util.List", argument(scope, depth + 1))
                  : reference(scope, depth + 1));
    }
    if (wildcards && chance.percent(25, "wildcard")) {
      return Optional.of(new Ty.Wildcard("", null));
    }
    List<Ty> candidates = new ArrayList<>();
    for (TypeParam variable : scope.variables()) {
      Map<String, Ty> renamed = Map.of(param.name(), Ty.variable(variable.name()));
      List<String> wanted =
          param.bounds().stream().map(b -> b.with(renamed).bare().text()).toList();
      if (variable.bounds().stream().map(b -> b.bare().text()).toList().equals(wanted)) {
        candidates.add(new Ty.Variable(variable.name(), nullness.onType()));
      }
    }
    String bounds = String.join("&", param.bounds().stream().map(b -> b.bare().text()).toList());
    if (bounds.contains("Comparable")) {
      candidates.add(Ty.jdk("java.lang.Integer").annotated(nullness.onType()));
      if (!bounds.contains("Number")) {
        candidates.add(Ty.jdk("java.lang.String").annotated(nullness.onType()));
      }
    } else if (bounds.equals("java.lang.Number")) {
      candidates.add(Ty.jdk("java.lang.Integer").annotated(nullness.onType()));
      candidates.add(Ty.jdk("java.lang.Number"));
    } else if (bounds.equals("java.lang.Exception")) {
      candidates.add(Ty.jdk("java.io.IOException"));
      candidates.add(Ty.jdk("java.lang.RuntimeException"));
    } else if (isSelf(param, declaring)) {
      types.values().stream()
          .filter(each -> extendsItself(each, declaring) && isAccessible(each, scope.type()))
          .forEach(each -> candidates.add(plain(each)));
    } else if (param.bounds().get(0) instanceof Ty.Variable bound) {
      Ty stands = chosen.get(bound.name());
      if (stands != null && !(stands instanceof Ty.Wildcard)) {
        candidates.add(stands);
      }
    } else if (param.bounds().get(0) instanceof Ty.Declared declared
        && chosen.values().stream().noneMatch(each -> each instanceof Ty.Wildcard)
        && declared.with(chosen) instanceof Ty.Declared bound
        && bound.arguments().stream().noneMatch(each -> each instanceof Ty.Wildcard)) {
      candidates.add(bound);
    }
    return candidates.isEmpty() ? Optional.empty() : Optional.of(chance.pick(candidates));
  }

  /** Whether it is {@code Node<T extends Node<T>>}. */
  static boolean isSelfBound(Type type) {
    return type.params.size() == 1
        && !type.params.get(0).bounds().isEmpty()
        && isSelf(type.params.get(0), type);
  }

  private static boolean isSelf(TypeParam param, Type declaring) {
    return param.bounds().get(0) instanceof Ty.Declared declared
        && declared.qualified().equals(declaring.canonicalName());
  }

  /** Whether it is {@code class Leaf extends Node<Leaf>}. */
  private static boolean extendsItself(Type type, Type base) {
    return type.params.isEmpty()
        && type.supers().stream()
            .anyMatch(
                each ->
                    each.qualified().equals(base.canonicalName())
                        && each.arguments().size() == 1
                        && each.arguments().get(0) instanceof Ty.Declared argument
                        && argument.qualified().equals(type.canonicalName()));
  }

  /** Whether it has to be written behind a parameterized type. */
  private boolean needsOuter(Type type) {
    if (!type.isInner()) {
      return false;
    }
    Type outer = outerOf(type);
    return !outer.params.isEmpty() || needsOuter(outer);
  }

  private Type outerOf(Type type) {
    Type outer = types.get(type.outer);
    if (outer == null) {
      throw new IllegalStateException(type.canonicalName());
    }
    return outer;
  }

  static Ty.Declared plain(Type type) {
    return Ty.jdk(type.canonicalName());
  }

  boolean isAccessible(Type type, Type from) {
    for (Type each = type; ; each = outerOf(each)) {
      if (each.visibility.equals("private") && !each.file().equals(from.file())) {
        return false;
      }
      if (!each.visibility.equals("public") && !each.pkg.equals(from.pkg)) {
        return false;
      }
      if (each.outer == null) {
        return true;
      }
    }
  }
}
