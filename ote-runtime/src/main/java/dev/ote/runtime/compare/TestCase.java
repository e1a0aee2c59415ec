package dev.ote.runtime.compare;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.text.ValueText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the implementations are given: a name and an input.
 *
 * <p>An input that is there already is shared by all implementations and calls. One that calls
 * change, or that must be closed, is made by a {@linkplain #prepared set-up}: once for each
 * implementation, or, with {@link #eachCall()}, anew for each call. Set-up and teardown are never
 * part of a duration.
 *
 * <p>Immutable.
 *
 * @param <I> the input
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations are for compilers that have them
public final class TestCase<I extends @Nullable Object> {
  private final String name;
  private final Setup<? extends I> setup;
  private final Teardown<? super I> teardown;
  private final boolean eachCall;

  private TestCase(
      String name, Setup<? extends I> setup, Teardown<? super I> teardown, boolean eachCall) {
    this.name = name;
    this.setup = setup;
    this.teardown = teardown;
    this.eachCall = eachCall;
  }

  /**
   * Makes the input.
   *
   * @param <I> the input
   */
  @FunctionalInterface
  public interface Setup<I extends @Nullable Object> {
    /**
     * Makes an input.
     *
     * @return a new input
     * @throws Exception if there can be none; the implementation is then not called
     */
    I make() throws Exception;
  }

  /**
   * Disposes of the input.
   *
   * @param <I> the input
   */
  @FunctionalInterface
  public interface Teardown<I extends @Nullable Object> {
    /**
     * Disposes of an input that the set-up made.
     *
     * @param input the input
     * @throws Exception if that fails, which the result tells as a warning
     */
    void dispose(I input) throws Exception;
  }

  /**
   * A test case with an input that is there already.
   *
   * @param name as tables show it; each test case of a comparison has its own
   * @param input what every implementation is given
   * @param <I> the input
   * @return the test case
   * @throws IllegalArgumentException if the name is blank
   */
  public static <I extends @Nullable Object> TestCase<I> of(String name, I input) {
    return prepared(name, () -> input);
  }

  /**
   * A test case that is named after its input.
   *
   * @param input what every implementation is given
   * @param <I> the input
   * @return the test case
   * @throws IllegalArgumentException if the input's text is blank
   */
  public static <I extends @Nullable Object> TestCase<I> of(I input) {
    return of(ValueText.render(input), input);
  }

  /**
   * A test case whose input is made: for each implementation its own.
   *
   * @param name as tables show it; each test case of a comparison has its own
   * @param setup makes an input
   * @param <I> the input
   * @return the test case
   * @throws IllegalArgumentException if the name is blank
   */
  public static <I extends @Nullable Object> TestCase<I> prepared(
      String name, Setup<? extends I> setup) {
    return new TestCase<>(
        Names.checked(name, "a test case"),
        Objects.requireNonNull(setup, "setup"),
        unused -> {},
        false);
  }

  /**
   * The same test case with a teardown. It runs once for each input that a set-up made, also after
   * a body that failed or hangs; then the body may still have the input in its hands.
   *
   * @param dispose disposes of the input
   * @return the test case
   */
  public TestCase<I> teardown(Teardown<? super I> dispose) {
    return new TestCase<>(name, setup, Objects.requireNonNull(dispose, "dispose"), eachCall);
  }

  /**
   * The same test case with set-up and teardown around each single call: for bodies that change or
   * use up their input, such as a sort in place. The clock is then read at each call, so calls of
   * less than some microseconds are timed less exactly.
   *
   * @return the test case
   */
  public TestCase<I> eachCall() {
    return new TestCase<>(name, setup, teardown, true);
  }

  /**
   * Its name.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  Setup<? extends I> setup() {
    return setup;
  }

  Teardown<? super I> teardown() {
    return teardown;
  }

  boolean isEachCall() {
    return eachCall;
  }

  /** Its name. */
  @Override
  public String toString() {
    return name;
  }
}
