package shop;

import dev.ote.annotations.Observe;
import java.util.Dictionary;
import java.util.List;

/** Results become narrower on the way down, from sources and from class files. */
@Observe
public class Bottom extends Middle<String> {
  @Override
  public Integer size(List<String> values) {
    return values.size();
  }

  /** A class file's abstract class, two generic levels up. */
  @Observe
  public abstract static class Words<V> extends Lookup<V> {}

  abstract static class Lookup<V> extends Dictionary<String, List<? extends V>> {
    @Override
    public List<V> get(Object key) {
      return List.of();
    }
  }
}
