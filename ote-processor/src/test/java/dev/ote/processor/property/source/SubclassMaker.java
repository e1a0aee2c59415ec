package dev.ote.processor.property.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides which wrappers are to extend what they observe, and gives those classes constructors. */
final class SubclassMaker {
  private static final Ty METRICS = Ty.jdk("dev.ote.runtime.PerformanceMetrics");

  /** So many {@code long}s, the object itself and one around it fit into 255 slots. */
  private static final int WIDEST = 126;

  private final Chance chance;
  private final MethodMaker methods;
  private final List<Type> types;

  SubclassMaker(Chance chance, MethodMaker methods, List<Type> types) {
    this.chance = chance;
    this.methods = methods;
    this.types = types;
  }

  void run(Type type, Scope scope) {
    boolean fits =
        type.kind == Type.Kind.CLASS
            && type.isConcrete()
            && !type.is("final")
            && !type.is("sealed")
            && !type.visibility.equals("private");
    if (!type.isObserved() || !chance.percent(fits ? 60 : 4, "SUBCLASS")) {
      return;
    }
    type.subclass = true;
    if (type.kind == Type.Kind.CLASS) {
      int count = chance.of(0, 1, 1, 2, 3, 4);
      for (int i = 0; i < count; i++) {
        addConstructor(type, scope);
      }
      if (!type.constructors.isEmpty() && hasHeirs(type)) {
        addForHeirs(type, scope);
      }
    }
  }

  private boolean hasHeirs(Type type) {
    return types.stream()
        .anyMatch(
            each ->
                each.superclass != null
                    && each.superclass.qualified().equals(type.canonicalName()));
  }

  /** The constructor that an heir calls without a word. */
  private void addForHeirs(Type type, Scope scope) {
    type.constructors.removeIf(each -> each.params().isEmpty());
    Set<String> modifiers = Set.of(chance.of("public", "protected"));
    add(type, scope, constructor(type, List.of(), List.of(), false, List.of(), modifiers));
  }

  private void addConstructor(Type type, Scope outer) {
    List<TypeParam> typeParams = methods.typeParams(outer);
    Scope scope = outer.with(typeParams);
    List<Param> params = methods.params(scope);
    if (params.size() > WIDEST) {
      params = params.subList(0, WIDEST);
    }
    boolean varargs =
        !params.isEmpty()
            && params.get(params.size() - 1).type() instanceof Ty.Array
            && chance.percent(60, "constructor with varargs");
    String visibility =
        chance.of("public", "public", "public", "public", "protected", "", "", "private");
    Method constructor =
        constructor(
            type,
            typeParams,
            params,
            varargs,
            methods.thrown(typeParams),
            visibility.isEmpty() ? Set.of() : Set.of(visibility));
    add(type, scope, constructor);
    if (!varargs && chance.percent(10, "constructor with metrics")) {
      List<Param> more = new ArrayList<>(params);
      more.add(new Param("measured", METRICS));
      add(type, scope, constructor.withId(methods.nextId()).withParams(more));
    }
  }

  private Method constructor(
      Type type,
      List<TypeParam> typeParams,
      List<Param> params,
      boolean varargs,
      List<Ty> thrown,
      Set<String> modifiers) {
    return new Method(
        methods.nextId(),
        type.name,
        typeParams,
        params,
        varargs,
        Jdk.NOTHING,
        thrown,
        modifiers,
        chance.percent(5) ? List.of("@java.lang.Deprecated") : List.of(),
        null,
        false);
  }

  private static void add(Type type, Scope scope, Method constructor) {
    String erasure = MethodMaker.erasure(constructor, scope.variables());
    if (type.constructors.stream()
        .noneMatch(each -> MethodMaker.erasure(each, scope.variables()).equals(erasure))) {
      type.constructors.add(constructor);
    }
  }
}
