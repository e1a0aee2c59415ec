package dev.ote.processor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * The types that Lombok will add methods to. It does so while it is called in a round, which may be
 * after us, and has the compiler read everything anew for the next one: a wrapper that is generated
 * before that lacks the methods. Where Lombok stands on the processor path makes no difference
 * then.
 */
final class LombokTypes {
  /** They need types that resolve, so Lombok has a round of its own for them, the second. */
  private static final Set<String> LATE = Set.of("lombok.Delegate", "lombok.experimental.Delegate");

  private final boolean onProcessorPath;
  private final Map<String, Integer> looks = new HashMap<>();
  private final Set<String> waiting = new HashSet<>();

  LombokTypes(boolean onProcessorPath) {
    this.onProcessorPath = onProcessorPath;
  }

  static LombokTypes here() {
    return new LombokTypes(
        LombokTypes.class.getClassLoader().getResource("lombok/Getter.class") != null);
  }

  /** Whether the type must be put off to the next round; not for long, whatever it carries. */
  boolean mustWait(TypeElement type) {
    String name = type.getQualifiedName().toString();
    waiting.remove(name);
    return onProcessorPath
        && switch (looks.merge(name, 1, Integer::sum)) {
          case 1 -> isConcerned(type, annotation -> annotation.startsWith("lombok."));
          case 2 -> isConcerned(type, LATE::contains);
          default -> false;
        }
        && waiting.add(name);
  }

  /** Whether the type was put off, and no round came of it: Lombok is there, but turned off. */
  boolean hasWaitedInVain(String name) {
    return waiting.contains(name);
  }

  /** An inherited method is the wrapper's as well. */
  private static boolean isConcerned(TypeElement type, Predicate<String> annotations) {
    for (@Nullable TypeElement t = type; t != null; t = superclass(t)) {
      if (annotationsIn(t).anyMatch(annotations)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        ? (TypeElement) declared.asElement()
        : null;
  }

  /** Those of the type and of its members, by their qualified names. */
  private static Stream<String> annotationsIn(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .map(mirror -> mirror.getAnnotationType().asElement())
        .flatMap(
            annotation -> annotation instanceof TypeElement named ? Stream.of(named) : Stream.of())
        .map(named -> named.getQualifiedName().toString());
  }
}
