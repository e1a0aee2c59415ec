package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import kotlin.coroutines.Continuation;

@Observe
public interface Loader {
  @NotObserved("suspends")
  Object load(int id, Continuation<? super String> completion);

  void resume(Continuation<String> first, String value);
}
