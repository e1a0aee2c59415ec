package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;

/** Nothing but what it inherits, and a constructor that nobody wrote. */
@Observe
@ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
class Plain extends Ranks {}
