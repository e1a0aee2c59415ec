package dev.ote.processor.property;

import dev.ote.processor.property.script.Journal;
import dev.ote.processor.property.script.Journal.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A body that first calls another method of its own object. */
final class SelfCall implements Journal.Script {
  private final Method other;
  private final @Nullable Object[] arguments;
  private final @Nullable Object otherResult;
  private final @Nullable Object result;
  private boolean inside;

  /**
   * @param other the method
   * @param seen as the wrapper declares it, with the classes that its callers know
   * @param result what the body returns in the end
   */
  SelfCall(Method other, Method seen, Instances instances, @Nullable Object result) {
    other.setAccessible(true);
    this.other = other;
    Class<?>[] types = seen.getParameterTypes();
    this.arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      this.arguments[i] = instances.of(types[i]).orElse(null);
    }
    Class<?> type = seen.getReturnType();
    this.otherResult = type == void.class ? null : instances.of(type).orElse(null);
    this.result = result;
  }

  @Override
  public @Nullable Object play(Event event) throws Throwable {
    if (inside || !other.getDeclaringClass().isInstance(event.self())) {
      return otherResult;
    }
    inside = true;
    try {
      other.invoke(event.self(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      inside = false;
    }
    return result;
  }
}
