package shop;

import dev.ote.annotations.Observe;
import java.util.List;
import java.util.Map;

public class Outer<T, S> {
  @Observe
  public class Inner<T extends List<S>> {
    public Map.Entry<T, S> entry(Outer<T, S> outer, Inner<T> inner) {
      return null;
    }

    @Observe
    public class Deep {
      public T deepest() {
        return null;
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
    public T value() {
      return null;
    }
  }

  @Observe
  interface Port {
    void send();
  }
}
