package dev.ote.runtime.compare.engine;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** Makes loops, each of a class of its own; see {@link BatchLoop} for the reason. */
final class BatchLoops {
  private final byte @Nullable [] code;

  BatchLoops() {
    code = code();
  }

  private static byte @Nullable [] code() {
    try (InputStream stream = BatchLoop.class.getResourceAsStream("BatchLoop.class")) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException unreadable) {
      return null;
    }
  }

  /** A loop; of the shared class where the JVM defines no classes, such as in a native image. */
  Batch next() {
    if (code != null) {
      try {
        Constructor<?> constructor =
            MethodHandles.lookup()
                .defineHiddenClass(code, true)
                .lookupClass()
                .getDeclaredConstructor();
        return (Batch) constructor.newInstance();
      } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException none) {
        return new BatchLoop();
      }
    }
    return new BatchLoop();
  }
}
