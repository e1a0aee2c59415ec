package dev.ote.processor.property.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Interfaces of the JDK that a generated type may extend or implement. */
final class Library {
  private static final Map<String, Type> TYPES = new LinkedHashMap<>();

  static {
    add(
        "java.lang.Comparable",
        "T",
        abstractMethod(
            "compareTo", new Ty.Primitive("int", List.of()), List.of(Ty.variable("T")), List.of()));
    add(
        "java.util.function.Supplier",
        "T",
        abstractMethod("get", Ty.variable("T"), List.of(), List.of()));
    add(
        "java.lang.AutoCloseable",
        null,
        abstractMethod("close", Jdk.VOID, List.of(), List.of(Ty.jdk("java.lang.Exception"))));
    add(
        "java.lang.Iterable",
        "T",
        abstractMethod(
            "iterator", Ty.jdk("java.util.Iterator", Ty.variable("T")), List.of(), List.of()));
    add(
        "java.util.concurrent.Callable",
        "V",
        abstractMethod(
            "call", Ty.variable("V"), List.of(), List.of(Ty.jdk("java.lang.Exception"))));
    add("java.util.function.Function", "T", null);
    add("java.io.Serializable", null, null);
    add("java.lang.Runnable", null, abstractMethod("run", Jdk.VOID, List.of(), List.of()));
    Type function = TYPES.get("java.util.function.Function");
    if (function != null) {
      function.params.add(new TypeParam("R", List.of(), List.of()));
      function.methods.add(
          abstractMethod("apply", Ty.variable("R"), List.of(Ty.variable("T")), List.of()));
    }
  }

  private Library() {}

  static Map<String, Type> types() {
    return TYPES;
  }

  private static void add(String name, @Nullable String variable, @Nullable Method method) {
    int dot = name.lastIndexOf('.');
    Type type =
        new Type(Type.Kind.INTERFACE, name.substring(0, dot), name.substring(dot + 1), null);
    type.visibility = "public";
    if (variable != null) {
      type.params.add(new TypeParam(variable, List.of(), List.of()));
    }
    if (method != null) {
      type.methods.add(method);
    }
    TYPES.put(name, type);
  }

  private static Method abstractMethod(String name, Ty result, List<Ty> params, List<Ty> thrown) {
    return new Method(
        0,
        name,
        List.of(),
        params.stream().map(each -> new Param("other", each)).toList(),
        false,
        result,
        thrown,
        Set.of("public", "abstract"),
        List.of(),
        null,
        false);
  }
}
