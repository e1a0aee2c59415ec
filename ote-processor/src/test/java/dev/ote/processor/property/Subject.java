package dev.ote.processor.property;

import dev.ote.processor.property.script.Id;
import dev.ote.processor.property.source.Hierarchy;
import dev.ote.processor.property.source.Method;
import dev.ote.processor.property.source.Settings;
import dev.ote.processor.property.source.Type;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An observed type with its wrapper, both loaded. */
record Subject(Hierarchy hierarchy, Type model, Class<?> observed, Class<?> wrapper) {

  /** The methods that the wrapper has to have, by their keys. */
  Map<String, List<SeenMethod>> methods() {
    Map<Integer, Method> models = models();
    Map<String, List<SeenMethod>> methods =
        SeenClass.methods(
            observed,
            each ->
                Modifier.isPublic(each.getModifiers())
                    || (each.getDeclaringClass().getPackageName().equals(model.packageName())
                        && own(models, each).isPresent()));
    Map<String, List<SeenMethod>> all = SeenClass.methods(observed, each -> true);
    methods
        .entrySet()
        .removeIf(
            each -> isReplaced(each.getValue(), all.getOrDefault(each.getKey(), each.getValue())));
    if (model.isSubclass()) {
      methods.values().removeIf(each -> settings(each.get(0)).isEmpty() || isFinal(each));
    }
    return methods;
  }

  /** The methods that a wrapper which extends the class must override, and cannot. */
  List<SeenMethod> refused() {
    Map<Integer, Method> models = models();
    return SeenClass.methods(
            observed,
            each ->
                each.getDeclaringClass() == observed
                    && Modifier.isFinal(each.getModifiers())
                    && (Modifier.isPublic(each.getModifiers()) || own(models, each).isPresent()))
        .values()
        .stream()
        .flatMap(List::stream)
        .filter(each -> settings(each).isPresent())
        .toList();
  }

  /** Whether what is called is another method, which is not public and asks for nothing. */
  private boolean isReplaced(List<SeenMethod> group, List<SeenMethod> all) {
    java.lang.reflect.Method called = all.get(0).method();
    boolean overrides =
        Modifier.isProtected(called.getModifiers())
            || called.getDeclaringClass().getPackageName().equals(model.packageName());
    return overrides
        && !Modifier.isPublic(called.getModifiers())
        && !called.equals(group.get(0).method());
  }

  private static boolean isFinal(List<SeenMethod> group) {
    return Modifier.isFinal(group.get(0).method().getModifiers());
  }

  /** What holds for calls of a method; empty where it is passed through. */
  Optional<Settings> settings(SeenMethod seen) {
    Map<Integer, Method> models = models();
    Method method = model(models, seen.method());
    if (method != null && method.notObserved()) {
      return Optional.empty();
    }
    Optional<Settings> own = own(models, seen.method());
    return own.isPresent()
            || !Modifier.isPublic(seen.method().getModifiers())
            || isAccessor(seen.method())
        ? own
        : Optional.ofNullable(model.settings());
  }

  /** The name under which calls of an observed method are counted. */
  String operation(SeenMethod seen, Settings settings) {
    boolean own = own(models(), seen.method()).isPresent();
    if (own && !settings.value().isEmpty()) {
      return settings.value();
    }
    String prefix = own || settings.value().isEmpty() ? model.simpleName() : settings.value();
    return prefix + "." + seen.method().getName();
  }

  private static boolean isAccessor(java.lang.reflect.Method method) {
    return method.getParameterCount() == 0
        && method.getDeclaringClass().isRecord()
        && List.of(method.getDeclaringClass().getRecordComponents()).stream()
            .anyMatch(each -> each.getName().equals(method.getName()));
  }

  private Optional<Settings> own(Map<Integer, Method> models, java.lang.reflect.Method method) {
    return Optional.ofNullable(model(models, method)).map(Method::observe);
  }

  private static @org.jspecify.annotations.Nullable Method model(
      Map<Integer, Method> models, java.lang.reflect.Method method) {
    Id id = method.getAnnotation(Id.class);
    return id == null ? null : models.get(id.value());
  }

  private Map<Integer, Method> models() {
    Map<Integer, Method> models = new HashMap<>();
    hierarchy.types().forEach(type -> type.methods().forEach(each -> models.put(each.id(), each)));
    return models;
  }
}
