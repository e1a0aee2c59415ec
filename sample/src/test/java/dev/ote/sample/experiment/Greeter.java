package dev.ote.sample.experiment;

import java.io.IOException;

/** What two implementations do. */
interface Greeter {
  String greet(String name) throws IOException;
}
