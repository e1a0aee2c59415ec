package shop;

import java.util.List;
import java.util.function.Supplier;

abstract class Base<T> implements Supplier<T> {
  public List<T> all(List<? super T> ts) throws IllegalStateException {
    return List.of();
  }

  public abstract T first();

  public static void helper() {}

  protected void hook() {}
}
