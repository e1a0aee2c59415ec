package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.annotations.Tag;
import dev.ote.runtime.Usage;
import java.io.Serializable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Observe
public interface Models<R extends Usage.Reported> {
  default Answer ask(String question) {
    return question.isEmpty() ? null : new Answer(question);
  }

  @Observe(result = true)
  default Answer shown(@Tag("model") String model) {
    return new Answer(model);
  }

  R ofType(R known);

  default <T extends R> T ofVariable(T result) {
    return result;
  }

  default <T extends Serializable & Usage.Reported> T ofSecondBound(T reported) {
    return reported;
  }

  default Usage.Reported asIs(String text) {
    return new Answer(text);
  }

  /** The runtime asks for it when the stage completes. */
  default CompletionStage<Answer> later(String question) {
    return CompletableFuture.completedFuture(new Answer(question));
  }

  /** Nothing that is declared tells that it is one. */
  default Object hidden(String text) {
    return new Answer(text);
  }

  @NotObserved("local")
  default Answer unobserved(String text) {
    return new Answer(text);
  }
}
