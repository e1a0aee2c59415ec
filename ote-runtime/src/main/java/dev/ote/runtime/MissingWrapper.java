package dev.ote.runtime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.ote.runtime.index.Documentation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says why there is no wrapper, and what to do. */
final class MissingWrapper {
  private static final String OBSERVE = "Ldev/ote/annotations/Observe;";
  private static final String NOT_RUN =
      "the OTE processor did not run when it was compiled: name ote-processor in"
          + " annotationProcessorPaths of maven-compiler-plugin, or as annotationProcessor in"
          + " Gradle; from JDK 23 on, one that is only on the class path is not run without"
          + " -proc:full";

  private MissingWrapper() {}

  /** Why neither a type nor the class of an object has a wrapper. */
  static String explain(Class<?> type, Class<?> actual) {
    for (Class<?> each : List.of(type, actual)) {
      if (isAnnotated(each)) {
        return "%s carries @Observe, but there is no %s: %s"
            .formatted(
                each.getName(),
                WrapperClass.name(each, each),
                hasIndex(each) ? "it was left out of the class path" : NOT_RUN);
      }
    }
    String message =
        "%s, so there is no %s: annotate it, or, where it is not yours, put"
            + " @ObserveExternal(%s.class) on a class of yours and pass the MethodHandles.lookup()"
            + " of that class as the first argument";
    return message.formatted(
        type == actual
            ? type.getName() + " carries no @Observe"
            : "neither %s nor %s carries @Observe".formatted(type.getName(), actual.getName()),
        WrapperClass.simpleName(type),
        type.getSimpleName());
  }

  /** Why a wrapper that there is does not do. */
  static String explainOther(WrapperClass found, Class<?> type) {
    String interfaces =
        Arrays.stream(found.wrapper().getInterfaces())
            .map(Class::getSimpleName)
            .collect(Collectors.joining(", "));
    String message =
        "%s is no %s%s; write new %s(…) where the wrapper itself will do, or have it extend %s by"
            + " @ObservedWrapper(SUBCLASS)";
    return message.formatted(
        found.wrapper().getName(),
        type.getSimpleName(),
        interfaces.isEmpty()
            ? ""
            : ": ask for an interface that it implements (" + interfaces + ")",
        found.wrapper().getSimpleName(),
        found.observed().getSimpleName());
  }

  /** Whether the annotation is in the class file; it is not kept at run time. */
  private static boolean isAnnotated(Class<?> type) {
    String name = type.getName();
    try (InputStream file =
        type.getResourceAsStream(name.substring(name.lastIndexOf('.') + 1) + ".class")) {
      return file != null && new String(file.readAllBytes(), ISO_8859_1).contains(OBSERVE);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static boolean hasIndex(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String any = type.getName();
    return loader != null && Documentation.of(loader).operation(any, Map.of(any, any)).isPresent();
  }
}
