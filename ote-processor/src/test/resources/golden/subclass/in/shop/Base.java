package shop;

import dev.ote.annotations.Observe;
import java.io.IOException;
import java.util.List;

abstract class Base<T extends Comparable<T>> {
  protected final class Operation {}

  abstract T first(List<? extends T> all) throws IOException;

  @Observe
  protected abstract Object audit() throws IOException;

  public T second(List<? extends T> all) {
    return all.get(1);
  }

  public final int fixed() {
    return 1;
  }
}
