package shop;

import dev.ote.annotations.Observe;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

@Observe
@SuppressWarnings({"rawtypes", "unchecked", "serial", "overloads", "deprecation", "try", "varargs"})
public class Legacy extends Old implements Comparable, Serializable, AutoCloseable {
  public List raw(List<List> lists) {
    return lists;
  }

  @Override
  public int compareTo(java.lang.Object other) {
    return 0;
  }

  public Ancient ancient() {
    return new Ancient();
  }

  public void run(Callable<String> callable) {}

  public void run(Supplier<String> supplier) {}

  public Object[] toArray(Object[] objects) {
    return objects;
  }

  @Override
  public void close() throws Exception {}
}
