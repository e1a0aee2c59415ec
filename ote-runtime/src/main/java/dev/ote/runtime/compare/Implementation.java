package dev.ote.runtime.compare;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way of doing what is compared: a name and a body.
 *
 * <p>Immutable. The body runs on a thread of the comparison, never on two at once.
 *
 * @param <I> what it takes
 * @param <O> what it returns
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations are for compilers that have them
public final class Implementation<I extends @Nullable Object, O extends @Nullable Object> {
  private final String name;
  private final Body<I, O> body;

  private Implementation(String name, Body<I, O> body) {
    this.name = name;
    this.body = body;
  }

  /**
   * What an implementation does.
   *
   * @param <I> what it takes
   * @param <O> what it returns
   */
  @FunctionalInterface
  public interface Body<I extends @Nullable Object, O extends @Nullable Object> {
    /**
     * Does it once. What it returns is compared and kept alive, so that the JIT compiler can't
     * leave the work out; what it does not return may be left out.
     *
     * @param input the input of the test case
     * @return its result
     * @throws Exception if it fails, which is an outcome as any other
     */
    O run(I input) throws Exception;
  }

  /**
   * Names a body.
   *
   * @param name as tables show it; each implementation of a comparison has its own
   * @param body what it does
   * @param <I> what it takes
   * @param <O> what it returns
   * @return the implementation
   * @throws IllegalArgumentException if the name is blank
   */
  public static <I extends @Nullable Object, O extends @Nullable Object> Implementation<I, O> of(
      String name, Body<I, O> body) {
    return new Implementation<>(
        Names.checked(name, "an implementation"), Objects.requireNonNull(body, "body"));
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  Body<I, O> body() {
    return body;
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
