package dev.ote.processor.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/** How loudly a check speaks. */
public enum Severity {
  OFF,
  NOTE,
  WARNING,
  ERROR;

  /** Parses an option's value; empty when it names no severity. */
  public static Optional<Severity> parse(String text) {
    return Arrays.stream(values()).filter(s -> s.optionValue().equals(text)).findFirst();
  }

  /** The values that {@link #parse} takes, for messages. */
  public static String choices() {
    return Arrays.stream(values()).map(Severity::optionValue).collect(Collectors.joining(", "));
  }

  private String optionValue() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The compiler's kind for this severity.
   *
   * @throws IllegalStateException for {@link #OFF}, which is never printed
   */
  Diagnostic.Kind kind() {
    return switch (this) {
      case OFF -> throw new IllegalStateException("a finding that is off has no kind");
      case NOTE -> Diagnostic.Kind.NOTE;
      case WARNING -> Diagnostic.Kind.WARNING;
      case ERROR -> Diagnostic.Kind.ERROR;
    };
  }
}
