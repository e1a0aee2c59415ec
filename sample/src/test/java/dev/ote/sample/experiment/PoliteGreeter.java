package dev.ote.sample.experiment;

import dev.ote.annotations.Observe;
import java.io.IOException;

/** The baseline. */
@SuppressWarnings("ote")
class PoliteGreeter implements Greeter {
  @Override
  @Observe
  public String greet(String name) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("nobody is there");
    }
    return "Good day, " + name;
  }
}
