package dev.ote.sample.experiment;

import dev.ote.runtime.experiment.Experiment;
import java.io.IOException;

/** A greeter that routes: callers get the baseline's answer, and the candidate's is compared. */
final class TrialGreeter implements Greeter {
  private final Experiment<String> greeting;
  private final Greeter baseline;
  private final Greeter candidate;

  TrialGreeter(Experiment<String> greeting, Greeter baseline, Greeter candidate) {
    this.greeting = greeting;
    this.baseline = baseline;
    this.candidate = candidate;
  }

  @Override
  public String greet(String name) throws IOException {
    return greeting.call(() -> baseline.greet(name), () -> candidate.greet(name));
  }
}
