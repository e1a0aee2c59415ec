package dev.ote.processor.property.source;

import dev.ote.processor.property.source.Members.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes methods: new ones, and those that override. */
final class MethodMaker {
  private final Chance chance;
  private final TypePicker picker;
  private final Nullness nullness;
  private final Members members;
  private final boolean odd;
  private int lastId;

  MethodMaker(Chance chance, TypePicker picker, Nullness nullness, Members members) {
    this.chance = chance;
    this.picker = picker;
    this.nullness = nullness;
    this.members = members;
    this.odd = chance.percent(50, "odd names");
  }

  /** A new method of the type; null where it would clash with one that is there. */
  @Nullable Method fresh(Type type, Scope outer) {
    Set<String> modifiers = modifiers(type);
    Scope scope = modifiers.contains("static") ? outer.isStatic() : outer;
    List<TypeParam> typeParams = typeParams(scope);
    scope = scope.with(typeParams);
    List<Param> params = params(scope);
    boolean varargs =
        !params.isEmpty()
            && params.get(params.size() - 1).type() instanceof Ty.Array
            && chance.percent(60, "varargs");
    Ty result = result(type, scope);
    List<String> annotations = annotations(modifiers, result, varargs);
    String name =
        odd && chance.percent(25) ? chance.pick(Words.ODD_METHODS) : chance.pick(Words.METHODS);
    if (params.isEmpty()
        && Set.of("wait", "notify", "getClass", "hashCode", "toString").contains(name)) {
      name = "of";
    }
    if (name.equals("finalize") && params.isEmpty() && chance.percent(80)) {
      name = "find";
    }
    Method method =
        new Method(
            ++lastId,
            name,
            typeParams,
            params,
            varargs,
            result,
            thrown(typeParams),
            modifiers,
            annotations,
            null,
            false);
    return clashes(type, method, scope) ? null : method;
  }

  /** A method as another type has it, so that a third may inherit it from both. */
  @Nullable Method again(Type type, Scope scope) {
    List<Method> known =
        members.all().stream()
            .filter(each -> each.isInterface() && each.pkg.equals(type.pkg))
            .flatMap(each -> each.methods.stream().filter(m -> isPlain(m, each)))
            .toList();
    if (known.isEmpty()) {
      return null;
    }
    Method base = chance.pick(known);
    Method method =
        new Method(
            ++lastId,
            base.name(),
            base.typeParams(),
            base.params(),
            base.varargs(),
            covariant(base.result(), type),
            chance.percent(50) ? base.thrown() : thrown(List.of()),
            type.isInterface() && chance.percent(70)
                ? Set.of("public", "abstract")
                : type.isInterface() ? Set.of("public", "default") : Set.of("public"),
            List.of(),
            null,
            false);
    return clashes(type, method, scope) ? null : method;
  }

  /** Whether it means the same in any type. */
  private static boolean isPlain(Method method, Type owner) {
    Set<String> used = new HashSet<>(Members.variables(method.result()));
    method.params().forEach(each -> used.addAll(Members.variables(each.type())));
    method.thrown().forEach(each -> used.addAll(Members.variables(each)));
    method
        .typeParams()
        .forEach(each -> each.bounds().forEach(bound -> used.addAll(Members.variables(bound))));
    return !method.is("static")
        && !method.is("private")
        && owner.params.stream().noneMatch(each -> used.contains(each.name()));
  }

  private Set<String> modifiers(Type type) {
    Set<String> modifiers = new LinkedHashSet<>();
    int what = chance.below(100);
    if (type.isInterface()) {
      if (what < 8) {
        modifiers.add(chance.of("public", "private"));
        modifiers.add("static");
        chance.note("static method of an interface");
      } else if (what < 14) {
        modifiers.add("private");
        chance.note("private method of an interface");
      } else if (what < 45) {
        modifiers.add("default");
        modifiers.add("public");
        chance.note("default method");
      } else {
        modifiers.add("public");
        modifiers.add("abstract");
      }
      return modifiers;
    }
    if (what < 78) {
      modifiers.add("public");
    } else if (what < 86) {
      modifiers.add("protected");
      chance.note("protected method");
    } else if (what < 94) {
      chance.note("package-private method");
    } else {
      modifiers.add("private");
    }
    if (type.is("abstract") && what < 94 && chance.percent(35, "abstract method")) {
      modifiers.add("abstract");
      return modifiers;
    }
    if (chance.percent(6)) {
      modifiers.add("static");
    } else if (chance.percent(12, "final method")) {
      modifiers.add("final");
    }
    if (chance.percent(10, "synchronized")) {
      modifiers.add("synchronized");
    }
    if (chance.percent(5, "strictfp")) {
      modifiers.add("strictfp");
    }
    return modifiers;
  }

  List<TypeParam> typeParams(Scope scope) {
    List<TypeParam> params = new ArrayList<>();
    if (!chance.percent(25, "generic method")) {
      return params;
    }
    int count = 1 + chance.below(2);
    for (int i = 0; i < count; i++) {
      String name = chance.pick(Words.METHOD_VARIABLES);
      if (params.stream().noneMatch(each -> each.name().equals(name))) {
        if (scope.variables().stream().anyMatch(each -> each.name().equals(name))) {
          chance.note("method variable hides a class's");
        }
        params.add(new TypeParam(name, bounds(name, scope.with(params), null), List.of()));
      }
    }
    return params;
  }

  /** Bounds of a variable that is about to be declared where these are in scope. */
  List<Ty> bounds(String name, Scope scope, @Nullable Type declaring) {
    Ty self = Ty.variable(name);
    return switch (chance.below(10)) {
      case 0 -> List.of(Ty.jdk("java.lang.Number").annotated(nullness.onType()));
      case 1 -> {
        chance.note("recursive bound");
        yield List.of(Ty.jdk("java.lang.Comparable", self).annotated(nullness.onType()));
      }
      case 2 -> {
        chance.note("intersection bound");
        yield List.of(
            Ty.jdk("java.lang.Number"),
            Ty.jdk("java.lang.Comparable", new Ty.Wildcard("super", self))
                .annotated(nullness.onType()));
      }
      case 3 -> List.of(Ty.jdk("java.lang.Exception"));
      case 4 -> boundByOther(name, scope);
      case 5 -> declaring == null ? List.of() : boundByItself(self, declaring);
      case 6 -> List.of(Jdk.OBJECT.annotated(nullness.onType()));
      default -> List.of();
    };
  }

  private List<Ty> boundByOther(String name, Scope scope) {
    List<TypeParam> others =
        scope.variables().stream().filter(each -> !each.name().equals(name)).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    chance.note("bound by another variable");
    Ty other = Ty.variable(chance.pick(others).name());
    return List.of(
        chance.percent(50) ? other : Ty.jdk("java.util.List", new Ty.Wildcard("extends", other)));
  }

  private List<Ty> boundByItself(Ty self, Type declaring) {
    if (!declaring.params.isEmpty()) {
      return List.of();
    }
    chance.note("bound by the type itself");
    Ty.Declared plain = TypePicker.plain(declaring);
    return List.of(new Ty.Declared(null, plain.prefix(), plain.name(), List.of(self), List.of()));
  }

  List<Param> params(Scope scope) {
    List<Param> params = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int count = chance.of(0, 0, 1, 1, 1, 2, 2, 3, 4);
    for (int i = 0; i < count; i++) {
      Ty type = picker.any(scope);
      params.add(new Param(paramName(names, i), type, nullness.onDeclaration(type)));
    }
    if (chance.percent(1, "255 slots")) {
      params.clear();
      int wide = chance.of(127, 126, 100);
      for (int i = 0; i < wide; i++) {
        params.add(new Param("p" + i, new Ty.Primitive(chance.of("long", "double"), List.of())));
      }
    }
    return params;
  }

  private String paramName(Set<String> taken, int index) {
    String name =
        odd && chance.percent(60) ? chance.pick(Words.ODD_PARAMS) : chance.pick(Words.PARAMS);
    return taken.add(name) ? name : name + index;
  }

  private Ty result(Type type, Scope scope) {
    int what = chance.below(100);
    if (what < 18) {
      return Jdk.VOID;
    }
    if (what < 34) {
      chance.note("fluent method");
      return self(type, scope).annotated(nullness.onType());
    }
    if (what < 42) {
      chance.note("completion stage");
      return Ty.jdk(
              chance.of(
                  "java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture"),
              picker.reference(scope, 1))
          .annotated(nullness.onType());
    }
    return picker.any(scope);
  }

  /** The type, or a supertype, as a method may return itself. */
  private Ty.Declared self(Type type, Scope scope) {
    if (!type.interfaces.isEmpty() && chance.percent(50)) {
      boolean inScope =
          type.interfaces.stream()
              .flatMap(each -> Members.variables(each).stream())
              .allMatch(
                  name ->
                      scope.variables().stream()
                          .anyMatch(v -> type.params.contains(v) && v.name().equals(name)));
      return inScope
          ? chance.pick(type.interfaces)
          : chance.pick(type.interfaces).withoutArguments();
    }
    if (type.isInner() || !scope.variables().containsAll(type.params)) {
      return picker.use(type, scope, 0);
    }
    Ty.Declared plain = TypePicker.plain(type);
    return new Ty.Declared(
        null,
        plain.prefix(),
        plain.name(),
        type.params.stream().map(each -> Ty.variable(each.name())).toList(),
        List.of());
  }

  List<Ty> thrown(List<TypeParam> typeParams) {
    List<Ty> thrown = new ArrayList<>();
    for (TypeParam each : typeParams) {
      if (each.bounds().size() == 1
          && each.bounds().get(0).bare().text().equals("java.lang.Exception")
          && chance.percent(60, "throws a type variable")) {
        thrown.add(Ty.variable(each.name()));
      }
    }
    while (chance.percent(25)) {
      Ty exception = Ty.jdk(chance.pick(Words.EXCEPTIONS));
      if (!thrown.contains(exception)) {
        thrown.add(exception);
        chance.note("throws");
      }
    }
    return thrown;
  }

  private List<String> annotations(Set<String> modifiers, Ty result, boolean varargs) {
    List<String> annotations = new ArrayList<>(nullness.onDeclaration(result));
    if (chance.percent(5, "deprecated")) {
      annotations.add("@java.lang.Deprecated");
    } else if (chance.percent(4, "deprecated for removal")) {
      annotations.add("@java.lang.Deprecated(since = \"2\", forRemoval = true)");
    }
    if (varargs
        && (modifiers.contains("final") || modifiers.contains("static"))
        && chance.percent(70, "safe varargs")) {
      annotations.add("@java.lang.SafeVarargs");
    }
    return annotations;
  }

  int nextId() {
    return ++lastId;
  }

  /**
   * Whether the type has or inherits a method of the name and the erased parameters. A static one
   * clashes with any of as many parameters: where it has the erasure of what a superinterface
   * declares with type variables, javac accepts both and then finds only the static one, also in
   * calls on instances.
   */
  boolean clashes(Type type, Method method, Scope scope) {
    List<Method> all = new ArrayList<>(type.methods);
    members.inherited(type).values().forEach(each -> each.forEach(m -> all.add(m.method())));
    String erasure = erasure(method, scope.variables());
    return all.stream()
        .filter(each -> each.name().equals(method.name()))
        .filter(each -> each.params().size() == method.params().size())
        .anyMatch(each -> method.is("static") || erasure(each, scope.variables()).equals(erasure));
  }

  static String erasure(Method method, List<TypeParam> outer) {
    List<TypeParam> scope = new ArrayList<>(method.typeParams());
    scope.addAll(outer);
    return method.params().stream()
        .map(each -> Members.erasure(each.type(), scope).text())
        .toList()
        .toString();
  }

  /** A method that overrides the given ones, which have one signature; null where none can. */
  @Nullable Method overriding(Type type, List<Member> inherited, boolean concrete) {
    Member first = mostSpecific(inherited);
    if (inherited.stream().anyMatch(each -> each.method().is("final"))) {
      return null;
    }
    Method base = first.method();
    Map<String, Ty> names = new HashMap<>();
    List<Param> params = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    boolean other = chance.percent(50, "override with other annotations");
    for (int i = 0; i < base.params().size(); i++) {
      Param param = base.params().get(i);
      params.add(
          other
              ? new Param(
                  base.params().size() > 50 ? "p" + i : paramName(taken, i),
                  param.type().with(names).bare(),
                  nullness.onDeclaration(param.type()))
              : param);
    }
    Set<String> modifiers = new LinkedHashSet<>();
    boolean isPublic =
        inherited.stream().anyMatch(each -> each.method().is("public")) || chance.percent(30);
    if (isPublic) {
      modifiers.add("public");
    } else if (inherited.stream().anyMatch(each -> each.method().is("protected"))) {
      modifiers.add("protected");
    }
    if (!concrete) {
      modifiers.add("abstract");
    } else if (type.isInterface()) {
      modifiers.add("default");
    } else if (chance.percent(10)) {
      modifiers.add("final");
    }
    List<Ty> thrown = new ArrayList<>();
    for (Ty each : base.thrown()) {
      if (inherited.stream().allMatch(m -> m.method().thrown().contains(each))
          && chance.percent(60)) {
        thrown.add(each);
      }
    }
    boolean varargs = base.varargs();
    if (varargs && chance.percent(15, "array overrides varargs")) {
      varargs = false;
    }
    return new Method(
        ++lastId,
        base.name(),
        base.typeParams(),
        params,
        varargs,
        covariant(base.result(), type),
        thrown,
        modifiers,
        nullness.onDeclaration(base.result()),
        null,
        false);
  }

  private Ty covariant(Ty result, Type type) {
    if (result instanceof Ty.Declared declared && chance.percent(40)) {
      if (declared.qualified().equals("java.lang.Object")) {
        chance.note("covariant result");
        return chance.of(
            Ty.jdk("java.lang.String"),
            new Ty.Array(new Ty.Primitive("int", List.of()), List.of()));
      }
      if (declared.qualified().equals("java.lang.Number")) {
        chance.note("covariant result");
        return Ty.jdk("java.lang.Integer");
      }
      if (type.supers().stream().anyMatch(each -> each.bare().text().equals(declared.bare().text()))
          && !type.isInner()) {
        chance.note("covariant result");
        Ty.Declared plain = TypePicker.plain(type);
        return new Ty.Declared(
            null,
            plain.prefix(),
            plain.name(),
            type.params.stream().map(each -> Ty.variable(each.name())).toList(),
            List.of());
      }
    }
    return result;
  }

  private Member mostSpecific(List<Member> inherited) {
    for (Member each : inherited) {
      if (inherited.stream()
          .allMatch(o -> isSpecial(each.method().result(), o.method().result()))) {
        return each;
      }
    }
    return inherited.get(0);
  }

  private boolean isSpecial(Ty one, Ty other) {
    String text = other.bare().text();
    return one.bare().text().equals(text)
        || (text.equals("java.lang.Object") && !(one instanceof Ty.Primitive))
        || (one instanceof Ty.Declared declared
            && declared.prefix().startsWith("h")
            && members.instantiations(List.of(declared)).values().stream()
                .anyMatch(each -> each.contains(text)))
        || (one.bare().text().equals("java.lang.Integer") && text.equals("java.lang.Number"));
  }
}
