package bank;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;
import dev.ote.runtime.Usage;
import java.io.Serializable;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Answers with what costs something. */
@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
class Advisor {
  Advisor() {}

  public Advice answer(String text) {
    return text == null ? null : new Advice(text);
  }

  public CompletionStage<Advice> later(CompletionStage<Advice> stage) {
    return stage;
  }

  @SuppressWarnings("unchecked")
  public <T extends Serializable & Usage.Reported> T any(Object given) {
    return (T) given;
  }

  public String within(Supplier<String> work) {
    return work.get();
  }

  public Advice refuse(boolean expected) {
    throw new Refused();
  }

  /** Has a price, too. */
  static final class Refused extends RuntimeException implements Usage.Reported {
    private static final long serialVersionUID = 1;

    @Override
    public Usage usage() {
      return Usage.ofApiCalls(1);
    }
  }
}
