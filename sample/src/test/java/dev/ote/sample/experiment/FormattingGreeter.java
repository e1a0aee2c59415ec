package dev.ote.sample.experiment;

import dev.ote.annotations.Observe;

/** The candidate, which knows of no error. */
@SuppressWarnings("ote")
class FormattingGreeter implements Greeter {
  @Override
  @Observe
  public String greet(String name) {
    return "Good day, %s".formatted(name);
  }
}
