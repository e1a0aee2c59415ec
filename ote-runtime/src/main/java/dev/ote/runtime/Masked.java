package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.text.SimpleName;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a log line shows in place of a value that has secrets in it. Its own {@code toString} is
 * never called.
 *
 * <p>Nothing of the value is read before its line is written, and what reading it throws harms
 * nothing there.
 *
 * @param <T> the value's type
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class Masked<T> {
  private final T value;
  private final Function<? super T, Arguments> components;

  private Masked(T value, Function<? super T, Arguments> components) {
    this.value = value;
    this.components = components;
  }

  /**
   * A value of which nothing is to be shown.
   *
   * @param value the value
   * @return what shows as {@code ***}; null where the value is
   */
  public static @Nullable Object of(@Nullable Object value) {
    return value == null ? null : "***";
  }

  /**
   * A record of which some components are to be shown.
   *
   * @param value the record
   * @param components its components, those that are not to be shown being sensitive
   * @param <T> the record's type
   * @return what shows as {@code Credentials[user=bob, password=***]}; null where the value is
   */
  public static <T> @Nullable Object of(
      @Nullable T value, Function<? super T, Arguments> components) {
    return value == null ? null : new Masked<T>(value, components);
  }

  /**
   * The record as its line shows it.
   *
   * @throws RuntimeException what an accessor throws
   */
  @Override
  public String toString() {
    return SimpleName.of(value.getClass()) + components.apply(value).within('[', ']');
  }
}
