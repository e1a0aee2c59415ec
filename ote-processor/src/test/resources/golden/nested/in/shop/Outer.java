package shop;

import dev.ote.annotations.Observe;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.List;
import java.util.Map;

public class Outer<T, S> {
  @Observe
  public class Inner<T extends List<S>> {
    public Map.Entry<T, S> entry(Outer<T, S> outer, Inner<T> inner) {
      return new SimpleImmutableEntry<>(null, null);
    }

    @Observe
    public class Deep {
      @SuppressWarnings("unchecked")
      public T deepest() {
        return (T) List.of("deepest");
      }
    }
  }

  @Observe
  abstract class Plain implements Comparable<T> {
    @Observe
    class Plainer extends Plain {
      @Override
      public int compareTo(T other) {
        return 0;
      }
    }
  }

  @Observe
  protected static class Nested<T> {
    @SuppressWarnings("unchecked")
    public T value() {
      return (T) "value";
    }
  }

  @Observe
  interface Port {
    void send();
  }
}
