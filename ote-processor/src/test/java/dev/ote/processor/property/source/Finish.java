package dev.ote.processor.property.source;

import java.util.List;

/** Decides, when all types are there, what is final, sealed and observed. */
final class Finish {
  private final Chance chance;
  private final List<Type> types;

  Finish(Chance chance, List<Type> types) {
    this.chance = chance;
    this.types = types;
  }

  void run() {
    types.forEach(this::seal);
    types.forEach(this::close);
    types.forEach(this::observe);
    if (types.stream().noneMatch(Type::isObserved)) {
      types.get(0).observe = settings();
    }
  }

  private List<Type> heirs(Type type) {
    return types.stream()
        .filter(
            each ->
                each.supers().stream().anyMatch(s -> s.qualified().equals(type.canonicalName())))
        .toList();
  }

  private void seal(Type type) {
    List<Type> heirs = heirs(type);
    boolean can =
        (type.isInterface() || type.kind == Type.Kind.CLASS)
            && !heirs.isEmpty()
            && heirs.stream().allMatch(each -> each.pkg.equals(type.pkg))
            && heirs.stream().noneMatch(each -> each.visibility.equals("private"));
    if (can && chance.percent(30, "sealed")) {
      type.modifiers.add("sealed");
      heirs.forEach(each -> type.permits.add(TypePicker.plain(each)));
    }
  }

  /** What a sealed type permits must say what may become of it. */
  private void close(Type type) {
    if (type.kind != Type.Kind.CLASS && !type.isInterface()) {
      return;
    }
    boolean permitted =
        types.stream()
            .anyMatch(
                each ->
                    each.permits.stream()
                        .anyMatch(p -> p.qualified().equals(type.canonicalName())));
    boolean mayBeFinal = type.isConcrete() && heirs(type).isEmpty();
    if (mayBeFinal && chance.percent(30, "final class")) {
      type.modifiers.add("final");
    } else if (permitted && !type.is("sealed")) {
      type.modifiers.add(mayBeFinal && chance.percent(70) ? "final" : "non-sealed");
    }
  }

  private void observe(Type type) {
    if (chance.percent(60, "@Observe on a type")) {
      type.observe = settings();
    } else if (chance.percent(50)) {
      return;
    }
    for (int i = 0; i < type.methods.size(); i++) {
      Method method = type.methods.get(i);
      int what = chance.below(100);
      if ((what < 15 && !method.is("private") && !method.is("static")) || what < 1) {
        chance.note("@Observe on a method");
        type.methods.set(i, method.withObserve(settings(), false));
      } else if (what < 22 && type.observe != null) {
        chance.note("@NotObserved");
        type.methods.set(i, method.withObserve(null, true));
      }
    }
  }

  private Settings settings() {
    boolean arguments = chance.percent(30, "arguments");
    boolean result = chance.percent(30, "result");
    List<String> expected = List.of();
    if (chance.percent(30, "expected")) {
      expected =
          chance.of(
              List.of("java.lang.IllegalStateException"),
              List.of("java.lang.IllegalStateException", "java.io.IOException"),
              List.of("java.lang.RuntimeException"),
              List.of("java.lang.Exception"));
    }
    return new Settings(
        chance.percent(15) ? chance.of("one", "two.three", "sp ace") : "",
        arguments,
        result,
        expected,
        chance.percent(10, "tags"));
  }
}
