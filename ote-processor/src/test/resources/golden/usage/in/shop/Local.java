package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;

@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
public class Local {
  public Answer answer(String reported) {
    return new Answer(reported);
  }
}
