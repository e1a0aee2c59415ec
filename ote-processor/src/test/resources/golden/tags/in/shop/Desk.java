package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;
import dev.ote.annotations.Tag;

@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
public class Desk {
  public void open(@Tag("hall") char hall) {}
}
