package shop;

import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

final class Pages extends Bottom.Words<Integer> {
  @Override
  public int size() {
    return 2;
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public Enumeration<String> keys() {
    return Collections.enumeration(List.of("key"));
  }

  @Override
  public Enumeration<List<? extends Integer>> elements() {
    return Collections.emptyEnumeration();
  }

  @Override
  public List<? extends Integer> put(String key, List<? extends Integer> value) {
    return value;
  }

  @Override
  public List<? extends Integer> remove(Object key) {
    return List.of(key.hashCode());
  }
}
