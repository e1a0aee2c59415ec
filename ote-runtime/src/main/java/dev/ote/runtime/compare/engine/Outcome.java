package dev.ote.runtime.compare.engine;

import dev.ote.runtime.text.ErrorText;
import dev.ote.runtime.text.ValueText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a call ended. */
sealed interface Outcome {

  /** In words, as after "it": {@code returned 1}. Calls methods of the value, which may hang. */
  String words();

  record Returned(@Nullable Object value) implements Outcome {
    @Override
    public String words() {
      return "returned " + text();
    }

    String text() {
      return ValueText.render(value);
    }
  }

  record Threw(Throwable failure) implements Outcome {
    @Override
    public String words() {
      return "threw " + text();
    }

    String text() {
      return ErrorText.of(failure, unused -> {});
    }
  }

  record TimedOut(Duration after) implements Outcome {
    @Override
    public String words() {
      return "did not end within " + seconds(after);
    }

    static String seconds(Duration duration) {
      return java.math.BigDecimal.valueOf(duration.toMillis(), 3)
              .stripTrailingZeros()
              .toPlainString()
          + " s";
    }
  }

  /** There was no input to call it with. */
  record NotSetUp(String why) implements Outcome {
    @Override
    public String words() {
      return why;
    }
  }
}
