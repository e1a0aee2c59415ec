package shop;

import java.util.List;

class RawBase<T extends Number> {
  public T value(List<? super T> values, T value) {
    return value;
  }

  public <X extends Comparable<T>> X compare(X x) throws IllegalStateException {
    return x;
  }
}
