package dev.ote.processor;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
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
  private final boolean onProcessorPath;
  private final Set<String> seen = new HashSet<>();
  private final Set<String> waiting = new HashSet<>();

  LombokTypes(boolean onProcessorPath) {
    this.onProcessorPath = onProcessorPath;
  }

  static LombokTypes here() {
    return new LombokTypes(
        LombokTypes.class.getClassLoader().getResource("lombok/Getter.class") != null);
  }

  /** Whether the type must be put off to the next round; never twice. */
  boolean mustWait(TypeElement type) {
    String name = type.getQualifiedName().toString();
    if (!onProcessorPath || !seen.add(name)) {
      waiting.remove(name);
      return false;
    }
    return isConcerned(type) && waiting.add(name);
  }

  /** Whether the type was put off, and no round came of it: Lombok is there, but turned off. */
  boolean hasWaitedInVain(String name) {
    return waiting.contains(name);
  }

  /** An inherited method is the wrapper's as well. */
  private static boolean isConcerned(TypeElement type) {
    for (@Nullable TypeElement t = type; t != null; t = superclass(t)) {
      if (isAnnotated(t)) {
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

  private static boolean isAnnotated(TypeElement type) {
    return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
        .flatMap(element -> element.getAnnotationMirrors().stream())
        .map(mirror -> mirror.getAnnotationType().asElement())
        .anyMatch(LombokTypes::isLomboks);
  }

  private static boolean isLomboks(Element annotation) {
    return annotation instanceof TypeElement type
        && type.getQualifiedName().toString().startsWith("lombok.");
  }
}
