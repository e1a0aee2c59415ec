package dev.ote.runtime.jmx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers consoles in words that any of them has: without exceptions, or causes, of ours. */
final class Console {
  private Console() {}

  static String given(String name, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("no " + name + " given");
    }
    return value.trim();
  }

  static void change(Runnable work) {
    Object unused =
        readable(
            () -> {
              work.run();
              return "done";
            });
  }

  static <T> T readable(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(wrong.getMessage()); // Without causes, perhaps of ours.
    } catch (RuntimeException fault) {
      throw new IllegalStateException(fault.toString());
    }
  }
}
