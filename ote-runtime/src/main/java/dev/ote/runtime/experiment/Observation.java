package dev.ote.runtime.experiment;

import dev.ote.runtime.text.DurationText;
import dev.ote.runtime.text.ErrorText;
import dev.ote.runtime.text.SafeText;
import dev.ote.runtime.text.SimpleName;
import dev.ote.runtime.text.ValueText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How one of the two answered a call. It holds the very objects, so keep it no longer than needed.
 *
 * @param result what was returned; null also where something was thrown
 * @param thrown what was thrown; null where it returned
 * @param duration how long it took
 * @param <T> what is returned
 */
@SuppressWarnings("exports") // annotations: see module-info
public record Observation<T extends @Nullable Object>(
    @Nullable T result, @Nullable Throwable thrown, Duration duration) {

  static <T extends @Nullable Object> Observation<T> returned(T result, long nanos) {
    return new Observation<>(result, null, Duration.ofNanos(nanos));
  }

  static <T extends @Nullable Object> Observation<T> threw(Throwable thrown, long nanos) {
    return new Observation<>(null, thrown, Duration.ofNanos(nanos));
  }

  /** What happened, as after "it", by types alone: values may be nobody's business. */
  String words() {
    if (thrown != null) {
      return "threw " + typeName(thrown);
    }
    return "returned " + (result == null ? "null" : typeName(result));
  }

  /** What happened, with values and messages, cut and escaped. Calls their methods. */
  String wordsWithValues() {
    return thrown != null
        ? "threw " + ErrorText.of(thrown, unused -> {})
        : "returned " + ValueText.render(result);
  }

  private static String typeName(Object object) {
    Class<?> type = object.getClass();
    return SafeText.escape(type.isArray() ? type.getSimpleName() : SimpleName.of(type));
  }

  /** What happened, without any value. */
  @Override
  public String toString() {
    return words() + " after " + DurationText.adaptive(duration.toNanos());
  }
}
