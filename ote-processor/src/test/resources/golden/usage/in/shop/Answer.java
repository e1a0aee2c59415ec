package shop;

import dev.ote.runtime.Usage;

public record Answer(String text) implements Usage.Reported {
  @Override
  public Usage usage() {
    return Usage.ofTokens(text.length(), 1).andCost("0.0042", "USD").andApiCall();
  }
}
