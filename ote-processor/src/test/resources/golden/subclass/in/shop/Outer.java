package shop;

import dev.ote.annotations.Observe;
import dev.ote.annotations.ObservedWrapper;

class Outer<T> {

  @Observe("inner")
  @ObservedWrapper(ObservedWrapper.Kind.SUBCLASS)
  class Inner {
    final T value;

    Inner(T value, Object enclosing) {
      this.value = value;
    }

    public T value() {
      return value;
    }
  }
}
