package shop;

import dev.ote.annotations.NotObserved;
import dev.ote.annotations.Observe;
import java.util.Map;

@Observe
public final class Store extends Base<Map<String, int[]>>
    implements Comparable<Store>, Cloneable {
  @Override
  public Map<String, int[]> get() {
    return Map.of();
  }

  @Override
  public Map<String, int[]> first() {
    return Map.of();
  }

  @Override
  public int compareTo(Store other) {
    return 0;
  }

  @NotObserved("trivial")
  public int size() {
    return 0;
  }

  @Observe
  protected void flush() {}

  @Observe("evict")
  void evict(String key) {}

  void internal() {}

  public static Store open() {
    return new Store();
  }

  @Override
  public Store clone() throws CloneNotSupportedException {
    return (Store) super.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Store;
  }

  @Override
  public int hashCode() {
    return 1;
  }
}
