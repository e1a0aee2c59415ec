package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;

/** Observes nothing but what it inherits, and has a constructor that nobody wrote. */
@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
@SuppressWarnings("overrides")
class Plain extends Ranks implements Listing {
  @Override
  @NotObserved("cheap")
  public void list(String[] names) {}
}
