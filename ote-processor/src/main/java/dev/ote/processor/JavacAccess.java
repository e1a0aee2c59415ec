package dev.ote.processor;

import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * javac's tree API, where there is one: not in ECJ, and not behind a wrapped environment that
 * cannot be unwrapped.
 */
record JavacAccess(DocTrees trees, JavacTask task) {
  private static final int MAX_WRAPPERS = 8;

  static Optional<JavacAccess> of(ProcessingEnvironment environment) {
    @Nullable Object candidate = environment;
    for (int i = 0; i < MAX_WRAPPERS && candidate instanceof ProcessingEnvironment env; i++) {
      Optional<JavacAccess> access = tryDirectly(env);
      if (access.isPresent()) {
        return access;
      }
      candidate = unwrap(env);
    }
    return Optional.empty();
  }

  private static Optional<JavacAccess> tryDirectly(ProcessingEnvironment environment) {
    try {
      return Optional.of(
          new JavacAccess(DocTrees.instance(environment), JavacTask.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      // Not javac's own environment, or a runtime without the jdk.compiler module.
      return Optional.empty();
    }
  }

  /** IntelliJ offers a method for it; Gradle and others keep the real one in a field. */
  private static @Nullable Object unwrap(ProcessingEnvironment environment) {
    try {
      Class<?> wrappers =
          environment.getClass().getClassLoader().loadClass("org.jetbrains.jps.javac.APIWrappers");
      Method unwrap = wrappers.getDeclaredMethod("unwrap", Class.class, Object.class);
      return unwrap.invoke(null, ProcessingEnvironment.class, environment);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      return delegateField(environment);
    }
  }

  private static @Nullable Object delegateField(ProcessingEnvironment environment) {
    for (Class<?> c = environment.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (ProcessingEnvironment.class.isAssignableFrom(field.getType())) {
          try {
            field.setAccessible(true);
            return field.get(environment);
          } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
          }
        }
      }
    }
    return null;
  }
}
