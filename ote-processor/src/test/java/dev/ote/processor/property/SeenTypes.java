package dev.ote.processor.property;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Types as text, as one class sees them: its own variables by their place, those of supertypes by
 * what stands for them. Reads class files, and so knows nothing of the processor's ways.
 */
final class SeenTypes {
  /**
   * A type.
   *
   * @param text with annotations, but for those of the type as a whole
   * @param erasure its class
   */
  record Seen(String text, Set<String> annotations, Class<?> erasure) {

    String full() {
      return annotations.stream().map(each -> each + " ").collect(Collectors.joining()) + text;
    }

    /** As a use of a variable that this stands for: what the use says of nullness holds. */
    Seen and(Set<String> more) {
      Set<String> all = new TreeSet<>(annotations);
      if (more.stream().anyMatch(NULLNESS::contains)) {
        all.removeAll(NULLNESS);
      }
      all.addAll(more);
      return new Seen(text, all, erasure);
    }
  }

  private static final Set<String> NULLNESS = Set.of("@Nullable()", "@NonNull()");

  private final Map<TypeVariable<?>, Seen> variables;
  private final boolean raw;

  private SeenTypes(Map<TypeVariable<?>, Seen> variables, boolean raw) {
    this.variables = variables;
    this.raw = raw;
  }

  /** As the class itself sees types. */
  static SeenTypes of(Class<?> type) {
    Map<TypeVariable<?>, Seen> names = new HashMap<>();
    List<TypeVariable<?>> all = inScope(type);
    for (int i = 0; i < all.size(); i++) {
      names.put(all.get(i), new Seen("%" + i, Set.of(), erasure(all.get(i))));
    }
    return new SeenTypes(names, false);
  }

  /** The variables that a class knows, those of enclosing instances first. */
  static List<TypeVariable<?>> inScope(Class<?> type) {
    List<TypeVariable<?>> all = new ArrayList<>();
    if (isInner(type)) {
      all.addAll(inScope(type.getEnclosingClass()));
    }
    all.addAll(List.of(type.getTypeParameters()));
    return all;
  }

  /** Whether its objects have one of another class around them. */
  static boolean isInner(Class<?> type) {
    return type.getEnclosingClass() != null
        && !java.lang.reflect.Modifier.isStatic(type.getModifiers());
  }

  /** As the supertype's declaration has to be read where this is written. */
  SeenTypes of(AnnotatedType supertype) {
    Class<?> type = erasure(supertype.getType());
    if (!(supertype instanceof AnnotatedParameterizedType parameterized)) {
      return new SeenTypes(Map.of(), raw || type.getTypeParameters().length > 0);
    }
    Map<TypeVariable<?>, Seen> names = new HashMap<>();
    if (parameterized.getAnnotatedOwnerType() instanceof AnnotatedParameterizedType owner) {
      names.putAll(of(owner).variables);
    }
    AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
    for (int i = 0; i < arguments.length; i++) {
      names.put(type.getTypeParameters()[i], see(arguments[i]));
    }
    return new SeenTypes(names, raw);
  }

  SeenTypes withVariablesOf(Executable method) {
    Map<TypeVariable<?>, Seen> names = new HashMap<>(variables);
    TypeVariable<?>[] own = method.getTypeParameters();
    for (int i = 0; i < own.length; i++) {
      names.put(own[i], new Seen("#" + i, Set.of(), bound(own[i])));
    }
    return new SeenTypes(names, raw);
  }

  /** The class of a variable, whose bound may be a variable with a meaning here. */
  private Class<?> bound(TypeVariable<?> variable) {
    java.lang.reflect.Type first = variable.getBounds()[0];
    if (!raw && first instanceof TypeVariable<?> other) {
      Seen known = variables.get(other);
      return known == null ? bound(other) : known.erasure();
    }
    return erasure(first);
  }

  boolean isRaw() {
    return raw;
  }

  /** The bounds of variables, in their order. */
  String bounds(List<? extends TypeVariable<?>> declared) {
    return raw || declared.isEmpty()
        ? ""
        : declared.stream()
            .map(
                each ->
                    Stream.of(each.getAnnotatedBounds())
                        .map(bound -> see(bound).full())
                        .collect(Collectors.joining(" & ")))
            .collect(Collectors.joining(", ", "<", ">"));
  }

  Seen see(AnnotatedType type) {
    if (raw) {
      Class<?> erasure = erasure(type.getType());
      return new Seen(erasure.getTypeName(), Set.of(), erasure);
    }
    Set<String> annotations = annotations(type);
    if (type instanceof AnnotatedTypeVariable variable) {
      Seen stands = variables.get((TypeVariable<?>) variable.getType());
      if (stands == null) {
        throw new IllegalStateException(type + " has no meaning here");
      }
      return stands.and(annotations);
    }
    if (type instanceof AnnotatedArrayType array) {
      Seen component = see(array.getAnnotatedGenericComponentType());
      return new Seen("(" + component.full() + ")[]", annotations, component.erasure().arrayType());
    }
    if (type instanceof AnnotatedWildcardType wildcard) {
      AnnotatedType[] lower = wildcard.getAnnotatedLowerBounds();
      if (lower.length > 0) {
        return new Seen("? super " + see(lower[0]).full(), annotations, Object.class);
      }
      Seen upper = see(wildcard.getAnnotatedUpperBounds()[0]);
      return new Seen("? extends " + upper.full(), annotations, upper.erasure());
    }
    Class<?> erasure = erasure(type.getType());
    if (type instanceof AnnotatedParameterizedType parameterized) {
      AnnotatedType owner = parameterized.getAnnotatedOwnerType();
      String prefix = owner instanceof AnnotatedParameterizedType ? see(owner).full() + "." : "";
      String arguments =
          Arrays.stream(parameterized.getAnnotatedActualTypeArguments())
              .map(each -> see(each).full())
              .collect(Collectors.joining(", ", "<", ">"));
      return new Seen(prefix + erasure.getName() + arguments, annotations, erasure);
    }
    return new Seen(erasure.getTypeName(), annotations, erasure);
  }

  /** The text of a type of which no annotations are asked, such as one that is thrown. */
  Seen thrown(AnnotatedType type) {
    Seen seen = see(type);
    return new Seen(seen.text(), Set.of(), seen.erasure());
  }

  /** The annotations that tell of nullness and of calls, as text. */
  static Set<String> annotations(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotations())
        .filter(each -> !each.annotationType().getSimpleName().equals("Id"))
        .map(Annotation::toString)
        .map(text -> text.replaceFirst("@[\\w.$]*[.$]", "@"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Class<?> erasure(java.lang.reflect.@Nullable Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    if (type instanceof ParameterizedType parameterized) {
      return (Class<?>) parameterized.getRawType();
    }
    if (type instanceof TypeVariable<?> variable) {
      return erasure(variable.getBounds()[0]);
    }
    if (type instanceof java.lang.reflect.GenericArrayType array) {
      return erasure(array.getGenericComponentType()).arrayType();
    }
    throw new IllegalArgumentException(String.valueOf(type));
  }
}
