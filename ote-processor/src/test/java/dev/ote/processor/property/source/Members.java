package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a type inherits, with the type arguments on the way in place. */
final class Members {
  /** A method as an heir sees it. */
  record Member(Type owner, Method method) {
    boolean isAbstract() {
      return method.is("abstract") && !method.is("default");
    }

    boolean isOfClass() {
      return !owner.isInterface();
    }
  }

  private final Map<String, Type> types;

  Members(Map<String, Type> types) {
    this.types = types;
  }

  Type get(String canonicalName) {
    Type known = types.get(canonicalName);
    Type type = known != null ? known : Library.types().get(canonicalName);
    if (type == null) {
      throw new IllegalArgumentException(canonicalName);
    }
    return type;
  }

  List<Type> all() {
    return List.copyOf(types.values());
  }

  /** Every supertype by its name, as the type sees it; itself left out. */
  Map<String, Set<String>> instantiations(List<Ty.Declared> supers) {
    Map<String, Set<String>> all = new HashMap<>();
    supers.forEach(each -> addInstantiations(each, all));
    return all;
  }

  private void addInstantiations(Ty.Declared type, Map<String, Set<String>> all) {
    if (all.computeIfAbsent(type.qualified(), name -> new HashSet<>()).add(type.bare().text())) {
      Type declaration = get(type.qualified());
      Map<String, Ty> arguments = arguments(declaration, type);
      for (Ty.Declared each : declaration.supers()) {
        addInstantiations((Ty.Declared) each.with(arguments), all);
      }
    }
  }

  /** Inherited methods by signature; static and private ones left out. */
  Map<String, List<Member>> inherited(Type heir) {
    Map<String, List<Member>> all = new LinkedHashMap<>();
    for (Ty.Declared each : heir.supers()) {
      add(each, all);
    }
    return all;
  }

  private void add(Ty.Declared type, Map<String, List<Member>> all) {
    Type declaration = get(type.qualified());
    boolean raw = type.arguments().isEmpty() && !declaration.params.isEmpty();
    Map<String, Ty> arguments = arguments(declaration, type);
    for (Method method : declaration.methods) {
      if (!method.is("static") && !method.is("private")) {
        Method seen = raw ? erased(method, declaration) : seen(method, arguments);
        List<Member> known = all.computeIfAbsent(signature(seen), key -> new ArrayList<>());
        if (known.stream()
            .noneMatch(each -> each.method().id() == seen.id() && each.owner() == declaration)) {
          known.add(new Member(declaration, seen));
        }
      }
    }
    for (Ty.Declared each : declaration.supers()) {
      add((Ty.Declared) (raw ? each.withoutArguments() : each.with(arguments)), all);
    }
  }

  /** Whether the one's owner inherits from the other's. */
  boolean overrides(Member one, Member other) {
    return one.owner() != other.owner()
        && instantiations(one.owner().supers()).containsKey(other.owner().canonicalName());
  }

  static String signature(Method method) {
    Map<String, Ty> names = new HashMap<>();
    for (int i = 0; i < method.typeParams().size(); i++) {
      names.put(method.typeParams().get(i).name(), Ty.variable("#" + i));
    }
    return method.params().stream()
        .map(each -> each.type().with(names).bare().text())
        .collect(Collectors.joining(",", method.name() + "(", ")"));
  }

  private static Map<String, Ty> arguments(Type declaration, Ty.Declared use) {
    Map<String, Ty> arguments = new HashMap<>();
    for (int i = 0; i < use.arguments().size(); i++) {
      arguments.put(declaration.params.get(i).name(), use.arguments().get(i));
    }
    return arguments;
  }

  /** With the arguments in place; the method's own variables give way to those in the arguments. */
  private static Method seen(Method method, Map<String, Ty> arguments) {
    Map<String, Ty> names = new HashMap<>(arguments);
    Set<String> used = new HashSet<>();
    arguments.values().forEach(each -> used.addAll(variables(each)));
    for (TypeParam each : method.typeParams()) {
      names.remove(each.name());
      if (used.contains(each.name())) {
        names.put(each.name(), Ty.variable(each.name() + "0"));
      }
    }
    return mapped(method, names);
  }

  static Method mapped(Method method, Map<String, Ty> names) {
    return new Method(
        method.id(),
        method.name(),
        method.typeParams().stream().map(each -> each.with(names)).toList(),
        method.params().stream()
            .map(each -> new Param(each.name(), each.type().with(names), each.annotations()))
            .toList(),
        method.varargs(),
        method.result().with(names),
        method.thrown().stream().map(each -> each.with(names)).toList(),
        method.modifiers(),
        method.annotations(),
        method.observe(),
        method.notObserved());
  }

  private static Method erased(Method method, Type owner) {
    List<TypeParam> scope = new ArrayList<>(owner.params);
    scope.removeIf(
        each -> method.typeParams().stream().anyMatch(o -> o.name().equals(each.name())));
    scope.addAll(method.typeParams());
    return new Method(
        method.id(),
        method.name(),
        List.of(),
        method.params().stream()
            .map(each -> new Param(each.name(), erasure(each.type(), scope)))
            .toList(),
        method.varargs(),
        erasure(method.result(), scope),
        method.thrown().stream().map(each -> erasure(each, scope)).toList(),
        method.modifiers(),
        method.annotations(),
        method.observe(),
        method.notObserved());
  }

  static Ty erasure(Ty type, List<TypeParam> scope) {
    if (type instanceof Ty.Array array) {
      return new Ty.Array(erasure(array.component(), scope), List.of());
    }
    if (type instanceof Ty.Declared declared) {
      return declared.bare() instanceof Ty.Declared bare ? bare.withoutArguments() : declared;
    }
    if (type instanceof Ty.Variable variable) {
      for (TypeParam each : scope) {
        if (each.name().equals(variable.name())) {
          List<TypeParam> others = new ArrayList<>(scope);
          others.remove(each); // a bound may have the name of one that is hidden
          return each.bounds().isEmpty() ? Jdk.OBJECT : erasure(each.bounds().get(0), others);
        }
      }
      return Jdk.OBJECT;
    }
    return type.bare();
  }

  static Set<String> variables(Ty type) {
    Set<String> names = new HashSet<>();
    if (type instanceof Ty.Variable variable) {
      names.add(variable.name());
    } else if (type instanceof Ty.Array array) {
      names.addAll(variables(array.component()));
    } else if (type instanceof Ty.Declared declared) {
      declared.arguments().forEach(each -> names.addAll(variables(each)));
      if (declared.outer() != null) {
        names.addAll(variables(declared.outer()));
      }
    } else if (type instanceof Ty.Wildcard wildcard && wildcard.bound() != null) {
      names.addAll(variables(wildcard.bound()));
    }
    return names;
  }
}
