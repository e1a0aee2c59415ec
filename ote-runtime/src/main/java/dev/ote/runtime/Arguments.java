package dev.ote.runtime;

import com.google.errorprone.annotations.CheckReturnValue;
import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.ValueText;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, for its START line. Build them only where {@link Operation#logsStart()}.
 *
 * <p>Immutable, as long as the values are. A value is rendered when the line is written: arrays by
 * their elements, anything else by {@code toString}, at most 200 characters of it. A {@code
 * toString} that throws harms nothing.
 */
@CheckReturnValue
@SuppressWarnings("exports") // annotations: see module-info
public final class Arguments {
  private static final Arguments NONE = new Arguments(null, "", null, false);

  // A list that grows at its end and shares its front: nothing to copy, nothing to mutate.
  private final @Nullable Arguments front;
  private final String name;
  private final @Nullable Object value;
  private final boolean sensitive;

  private Arguments(
      @Nullable Arguments front, String name, @Nullable Object value, boolean sensitive) {
    this.front = front;
    this.name = name;
    this.value = value;
    this.sensitive = sensitive;
  }

  /**
   * No arguments; the line then shows {@code ()}.
   *
   * @return an empty list
   */
  public static Arguments none() {
    return NONE;
  }

  /**
   * A first argument.
   *
   * @param name the parameter's name
   * @param value its value
   * @return a list of one
   */
  public static Arguments of(String name, @Nullable Object value) {
    return NONE.and(name, value);
  }

  /**
   * A first argument whose value is not to be logged.
   *
   * @param name the parameter's name
   * @return a list of one
   */
  public static Arguments ofSensitive(String name) {
    return NONE.sensitive(name);
  }

  /**
   * These arguments and another one.
   *
   * @param name the parameter's name
   * @param value its value
   * @return a new list
   */
  public Arguments and(String name, @Nullable Object value) {
    return new Arguments(this, name, value, false);
  }

  /**
   * These arguments and another one whose value is not to be logged: {@code name=***}.
   *
   * @param name the parameter's name
   * @return a new list
   */
  public Arguments sensitive(String name) {
    return new Arguments(this, name, null, true);
  }

  /** The arguments as a START line shows them: {@code (userId=1, value=***)}. */
  @Override
  public String toString() {
    return within('(', ')');
  }

  String within(char open, char close) {
    StringBuilder text = new StringBuilder().append(open);
    appendTo(text);
    return text.append(close).toString();
  }

  private void appendTo(StringBuilder text) {
    if (front == null) {
      return;
    }
    front.appendTo(text);
    if (front.front != null) {
      text.append(", ");
    }
    text.append(SafeText.escape(name)).append('=');
    text.append(sensitive ? "***" : ValueText.render(value));
  }
}
