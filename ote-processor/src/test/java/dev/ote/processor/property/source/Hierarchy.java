package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Some types that know each other and nothing else.
 *
 * @param root the package that they are in or below; one of its own for each hierarchy
 * @param features what is in it, for the table of what was tried
 */
public record Hierarchy(long seed, String root, List<Type> types, Set<String> features) {

  /** Warnings that a user may live with in sources; none that a wrapper causes. */
  private static final String SUPPRESSED =
      """
      @java.lang.SuppressWarnings({
        "deprecation", "overloads", "overrides", "rawtypes", "removal",
        "serial", "strictfp", "this-escape", "try", "unchecked", "varargs"
      })
      """;

  public List<Type> observed() {
    return types.stream().filter(Type::isObserved).toList();
  }

  /** The sources, by their paths. */
  public Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    for (Type each : types) {
      if (each.outer == null) {
        StringBuilder text = new StringBuilder("package ").append(each.pkg).append(";\n\n");
        text.append("import dev.ote.processor.property.script.Journal;\n\n");
        text.append(SUPPRESSED);
        each.print(text, "", this);
        sources.put(each.file(), text.toString());
      }
    }
    return sources;
  }

  /** All sources in one text, for people. */
  public String text() {
    return sources().entrySet().stream()
        .map(each -> "// " + each.getKey() + "\n" + each.getValue())
        .collect(Collectors.joining("\n"));
  }

  List<Type> nestedIn(Type type) {
    String name = type.canonicalName();
    return types.stream().filter(each -> name.equals(each.outer)).toList();
  }

  /** Everything that is smaller by one thing, the greatest loss first; not all of it is legal. */
  public List<Hierarchy> reductions() {
    List<Hierarchy> all = new ArrayList<>();
    for (Type type : types) {
      String name = type.canonicalName();
      all.add(
          with(
              types.stream()
                  .filter(each -> !(each.canonicalName() + ".").startsWith(name + "."))
                  .toList()));
    }
    for (int i = 0; i < types.size(); i++) {
      Type type = types.get(i);
      for (int j = 0; j < type.supers().size(); j++) {
        Type fewer = type.copy();
        if (fewer.superclass != null && j == 0) {
          fewer.superclass = null;
        } else {
          fewer.interfaces.remove(fewer.superclass != null ? j - 1 : j);
        }
        all.add(replace(i, fewer));
      }
      for (int j = 0; j < type.methods.size(); j++) {
        Type fewer = type.copy();
        fewer.methods.remove(j);
        all.add(replace(i, fewer));
      }
      for (int j = 0; j < type.constructors.size(); j++) {
        Type fewer = type.copy();
        fewer.constructors.remove(j);
        all.add(replace(i, fewer));
      }
      if (type.subclass) {
        Type fewer = type.copy();
        fewer.subclass = false;
        all.add(replace(i, fewer));
      }
      if (type.observe != null) {
        Type fewer = type.copy();
        fewer.observe = null;
        all.add(replace(i, fewer));
      }
      for (int j = 0; j < type.components.size(); j++) {
        Type fewer = type.copy();
        fewer.components.remove(j);
        all.add(replace(i, fewer));
      }
      for (int j = 0; j < type.params.size(); j++) {
        Type fewer = type.copy();
        fewer.params.remove(j);
        all.add(replace(i, fewer));
      }
      for (int j = 0; j < type.methods.size(); j++) {
        for (Method smaller : reductions(type.methods.get(j))) {
          Type fewer = type.copy();
          fewer.methods.set(j, smaller);
          all.add(replace(i, fewer));
        }
      }
      for (int j = 0; j < type.constructors.size(); j++) {
        for (Method smaller : reductions(type.constructors.get(j))) {
          Type fewer = type.copy();
          fewer.constructors.set(j, smaller);
          all.add(replace(i, fewer));
        }
      }
    }
    return all;
  }

  private static List<Method> reductions(Method method) {
    List<Method> all = new ArrayList<>();
    for (int i = 0; i < method.params().size(); i++) {
      List<Param> params = new ArrayList<>(method.params());
      params.remove(i);
      all.add(method.withParams(params));
    }
    for (int i = 0; i < method.thrown().size(); i++) {
      List<Ty> thrown = new ArrayList<>(method.thrown());
      thrown.remove(i);
      all.add(method.withThrown(thrown));
    }
    if (method.observe() != null || method.notObserved()) {
      all.add(method.withObserve(null, false));
    }
    if (!method.withoutAnnotations().equals(method)) {
      all.add(method.withoutAnnotations());
    }
    return all;
  }

  private Hierarchy replace(int index, Type type) {
    List<Type> changed = new ArrayList<>(types);
    changed.set(index, type);
    return with(changed);
  }

  private Hierarchy with(List<Type> others) {
    return new Hierarchy(seed, root, others, features);
  }

  /** Every package that it uses. */
  public Set<String> packages() {
    return types.stream()
        .map(each -> Objects.requireNonNull(each.pkg))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
