package shop;

import dev.ote.annotations.Observe;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bounds that name themselves, several bounds, wildcards, and a result that callers capture. */
@Observe
public class Tree<N extends Tree<N, K> & Comparable<N>, K extends Comparable<? super K>> {

  @SuppressWarnings("unchecked")
  public N root() {
    return (N) (Tree<?, ?>) new Leaf();
  }

  public <T extends Object & Comparable<? super T>> T max(Collection<? extends T> values) {
    return values.iterator().next();
  }

  public <E extends Enum<E>> E parse(Class<E> type, String name) {
    return Enum.valueOf(type, name);
  }

  public <A extends Number & Comparable<A> & Serializable, B extends A> Map<A, ? super B> both(
      A one, List<? extends B> others) {
    return Map.of(one, others.get(0));
  }

  public List<?> any(Map<?, ? extends List<?>> all, Class<? super N> type) {
    return List.copyOf(all.keySet());
  }

  public <R> R fold(Function<? super N, ? extends R> step, R first) {
    return first;
  }
}
