package dev.ote.processor.property.source;

import dev.ote.processor.property.source.Members.Member;
import dev.ote.processor.property.source.Type.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a hierarchy out of a seed. Nearly all of them are legal; javac knows better. */
public final class HierarchyMaker {
  private final long seed;
  private final String root;
  private final Chance chance;
  private final Map<String, Type> types = new LinkedHashMap<>();
  private final Members members = new Members(types);
  private final TypePicker picker;
  private final MethodMaker methods;
  private final boolean oddNames;
  private final Nullness nullness;

  private HierarchyMaker(long seed) {
    this.seed = seed;
    this.root = "h" + seed;
    this.chance = new Chance(seed);
    this.nullness = new Nullness(chance);
    this.picker = new TypePicker(chance, types, nullness);
    this.methods = new MethodMaker(chance, picker, nullness, members);
    this.oddNames = chance.percent(35, "types named like others");
  }

  /** The same hierarchy for the same seed. */
  public static Hierarchy make(long seed) {
    return new HierarchyMaker(seed).make();
  }

  private Hierarchy make() {
    int count = 3 + chance.below(7);
    for (int i = 0; i < count; i++) {
      add();
    }
    addImplementations();
    List<Type> all = new ArrayList<>(types.values());
    new Finish(chance, all).run();
    SubclassMaker subclasses = new SubclassMaker(chance, methods, all);
    all.forEach(each -> subclasses.run(each, scope(each)));
    return new Hierarchy(seed, root, all, chance.features());
  }

  private void add() {
    Kind kind =
        chance.of(
            Kind.INTERFACE,
            Kind.INTERFACE,
            Kind.INTERFACE,
            Kind.CLASS,
            Kind.CLASS,
            Kind.CLASS,
            Kind.CLASS,
            Kind.RECORD,
            Kind.ENUM);
    Type outer = outer();
    if (outer != null && chance.percent(40)) {
      kind = Kind.CLASS;
    }
    Type type =
        new Type(
            kind,
            outer == null ? root + chance.of("", "", ".a", ".b") : outer.pkg,
            name(),
            outer == null ? null : outer.canonicalName());
    chance.note(kind.name().toLowerCase(java.util.Locale.ROOT));
    type.visibility = visibility(outer);
    if (kind == Kind.CLASS && chance.percent(35, "abstract class")) {
      type.modifiers.add("abstract");
    }
    if (kind == Kind.CLASS && outer != null && (outer.isInterface() || chance.percent(55))) {
      type.modifiers.add("static");
    } else if (kind == Kind.CLASS && outer != null) {
      chance.note("inner class");
    }
    if (chance.percent(3, "deprecated type")) {
      type.annotations.add("@java.lang.Deprecated");
    }
    if (chance.percent(3)) {
      type.annotations.add("@org.jspecify.annotations.NullMarked");
    }
    addParams(type);
    addSupers(type);
    types.put(type.canonicalName(), type);
    Scope scope = scope(type);
    if (kind == Kind.RECORD) {
      for (int i = chance.below(3); i > 0; i--) {
        Ty component = picker.any(scope);
        type.components.add(new Param("c" + i, component));
      }
    }
    int count = 1 + chance.below(4);
    for (int i = 0; i < count; i++) {
      Method method = chance.percent(25) ? methods.again(type, scope) : methods.fresh(type, scope);
      if (method != null) {
        type.methods.add(method);
      }
    }
    if (kind == Kind.INTERFACE
        && type.methods.size() != 1
        && chance.percent(15, "overload after substitution")) {
      addOverload(type, scope);
    }
    addOverrides(type);
  }

  /** {@code put(T)} beside {@code put(String)}: one signature where T is String. */
  private void addOverload(Type type, Scope scope) {
    if (type.params.isEmpty() || !type.params.get(0).bounds().isEmpty()) {
      return;
    }
    Method base =
        new Method(
            0,
            "put",
            List.of(),
            List.of(),
            false,
            Jdk.VOID,
            List.of(),
            Set.of("public", "abstract"),
            List.of(),
            null,
            false);
    for (Ty each : List.of(Ty.variable(type.params.get(0).name()), Ty.jdk("java.lang.String"))) {
      Method method = base.withParams(List.of(new Param("value", each))).withId(methods.nextId());
      if (!methods.clashes(type, method, scope)) {
        type.methods.add(method);
      }
    }
  }

  private @Nullable Type outer() {
    if (!chance.percent(30)) {
      return null;
    }
    List<Type> outers = types.values().stream().filter(each -> depth(each) < 3).toList();
    return outers.isEmpty() ? null : chance.pick(outers);
  }

  private static int depth(Type type) {
    return (int) type.canonicalName().chars().filter(c -> c == '.').count()
        - (int) type.pkg.chars().filter(c -> c == '.').count();
  }

  private String name() {
    String base = chance.pick(oddNames && chance.percent(50) ? Words.ODD_TYPES : Words.TYPES);
    String name = base;
    for (int i = 2; isTaken(name); i++) {
      name = base + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return types.values().stream().anyMatch(each -> each.name.equals(name));
  }

  private String visibility(@Nullable Type outer) {
    if (outer == null) {
      return chance.percent(65) ? "public" : "";
    }
    if (outer.isInterface()) {
      return "public";
    }
    return chance.of("public", "public", "public", "protected", "", "private");
  }

  private void addParams(Type type) {
    if (type.kind == Kind.ENUM || !chance.percent(45, "generic type")) {
      return;
    }
    int count = 1 + chance.below(2);
    for (int i = 0; i < count; i++) {
      String name = chance.pick(Words.VARIABLES);
      if (type.params.stream().noneMatch(each -> each.name().equals(name))) {
        Scope scope = new Scope(type, List.copyOf(type.params));
        List<String> annotations = chance.percent(10) ? nullness.onType() : List.of();
        type.params.add(new TypeParam(name, methods.bounds(name, scope, type), annotations));
        if (TypePicker.isSelfBound(type)) {
          return;
        }
      }
    }
  }

  private void addSupers(Type type) {
    Scope scope = scope(type);
    if (type.kind == Kind.CLASS && chance.percent(50)) {
      List<Type> bases =
          types.values().stream()
              .filter(each -> each.kind == Kind.CLASS && !each.isInner() && isReachable(each, type))
              .toList();
      if (!bases.isEmpty()) {
        type.superclass = supertype(chance.pick(bases), type, scope);
      }
    }
    int count = chance.of(0, 1, 1, 2, 3, 3);
    for (int i = 0; i < count; i++) {
      List<Type> bases = new ArrayList<>(types.values());
      bases.removeIf(each -> each.kind != Kind.INTERFACE || !isReachable(each, type));
      if (bases.isEmpty() || chance.percent(15)) {
        bases = List.copyOf(Library.types().values());
        chance.note("interface of the JDK");
      }
      Type base = chance.pick(bases);
      if (type.kind == Kind.ENUM && base.name.equals("Comparable")) {
        continue; // every enum is
      }
      Ty.Declared added = supertype(base, type, scope);
      if (added != null && fits(type, added)) {
        type.interfaces.add(added);
      }
    }
    if (type.supers().stream().anyMatch(each -> !each.arguments().isEmpty())) {
      chance.note("generic supertype");
    }
  }

  private boolean isReachable(Type base, Type from) {
    return picker.isAccessible(base, from)
        && !(from.canonicalName() + ".").startsWith(base.canonicalName() + ".");
  }

  private Ty.@Nullable Declared supertype(Type base, Type type, Scope scope) {
    if (base.params.isEmpty()) {
      return TypePicker.plain(base);
    }
    Ty self = thisType(type);
    if (base.params.size() == 1
        && !type.isInner()
        && (TypePicker.isSelfBound(base) || base.name.equals("Comparable"))) {
      chance.note("extends a type of itself");
      return new Ty.Declared(
          null, TypePicker.plain(base).prefix(), base.name, List.of(self), List.of());
    }
    if (chance.percent(5, "raw supertype")) {
      return TypePicker.plain(base);
    }
    return picker.parameterized(base, scope, 1, false).orElse(null);
  }

  private static Ty thisType(Type type) {
    Ty.Declared plain = TypePicker.plain(type);
    return new Ty.Declared(
        null,
        plain.prefix(),
        plain.name(),
        type.params.stream().map(each -> Ty.variable(each.name())).toList(),
        List.of());
  }

  /** No interface may be inherited with two sets of type arguments. */
  private boolean fits(Type type, Ty.Declared added) {
    List<Ty.Declared> supers = type.supers();
    if (supers.stream().anyMatch(each -> each.qualified().equals(added.qualified()))) {
      return false;
    }
    supers.add(added);
    if (members.instantiations(supers).values().stream().anyMatch(each -> each.size() > 1)) {
      return false;
    }
    if (type.interfaces.size() > 0) {
      chance.note("several interfaces");
    }
    return true;
  }

  private Scope scope(Type type) {
    List<TypeParam> variables = new ArrayList<>();
    Type each = type;
    while (each != null) {
      Type current = each;
      for (TypeParam param : current.params) {
        if (variables.stream().noneMatch(known -> known.name().equals(param.name()))) {
          variables.add(param);
        }
      }
      each = current.isInner() ? types.get(current.outer) : null;
    }
    return new Scope(type, List.copyOf(variables));
  }

  /** Overrides what must be, and some of what may be. */
  private void addOverrides(Type type) {
    Set<String> own = new java.util.HashSet<>();
    type.methods.forEach(each -> own.add(Members.signature(each)));
    members
        .inherited(type)
        .forEach(
            (signature, group) -> {
              if (!own.contains(signature)) {
                addOverride(type, group);
              }
            });
  }

  private void addOverride(Type type, List<Member> group) {
    boolean implemented = group.stream().anyMatch(each -> each.isOfClass() && !each.isAbstract());
    List<Member> top =
        group.stream()
            .filter(each -> group.stream().noneMatch(other -> members.overrides(other, each)))
            .toList();
    boolean conflict =
        !implemented
            && top.size() > 1
            && (top.stream().anyMatch(each -> !each.isAbstract())
                || top.stream().map(each -> each.method().result().bare().text()).distinct().count()
                    > 1);
    boolean missing =
        type.isConcrete() && !implemented && top.stream().anyMatch(Member::isAbstract);
    if (group.stream()
        .anyMatch(
            each ->
                !each.method().is("public")
                    && !each.method().is("protected")
                    && !each.owner().pkg.equals(type.pkg))) {
      return;
    }
    if (missing || conflict || chance.percent(25, "override")) {
      boolean concrete = type.isConcrete() || chance.percent(type.isInterface() ? 40 : 60);
      Method method = methods.overriding(type, top, concrete);
      if (method != null) {
        type.methods.add(method);
      }
    }
    if (top.size() > 1) {
      chance.note("diamond");
    }
  }

  /** A concrete class below each abstract one, so that there is an object to wrap. */
  private void addImplementations() {
    for (Type each : List.copyOf(types.values())) {
      if (!each.is("abstract") || each.isInner() || each.visibility.equals("private")) {
        continue;
      }
      boolean known =
          types.values().stream()
              .anyMatch(
                  other ->
                      other.isConcrete()
                          && other.superclass != null
                          && other.superclass.qualified().equals(each.canonicalName()));
      if (!known) {
        Type type = new Type(Kind.CLASS, each.pkg, each.name + "Impl", null);
        type.superclass = supertype(each, type, scope(type));
        if (type.superclass != null) {
          types.put(type.canonicalName(), type);
          addOverrides(type);
        }
      }
    }
  }
}
