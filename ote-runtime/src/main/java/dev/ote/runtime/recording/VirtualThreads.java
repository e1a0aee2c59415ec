package dev.ote.runtime.recording;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** Tells virtual threads from platform threads, also on a JDK that has only the latter. */
final class VirtualThreads {
  /** {@code Thread.isVirtual()}, of JDK 21 and later. */
  private static final @Nullable MethodHandle IS_VIRTUAL = find();

  private VirtualThreads() {}

  static boolean isVirtual(Thread thread) {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
    } catch (Throwable impossible) {
      return false;
    }
  }

  private static @Nullable MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Thread.class, "isVirtual", methodType(boolean.class));
    } catch (ReflectiveOperationException beforeJdk21) {
      return null;
    }
  }
}
