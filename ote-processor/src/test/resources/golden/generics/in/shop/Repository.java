package shop;

import dev.ote.annotations.Observe;
import java.io.Closeable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

@Observe
public interface Repository<K extends Comparable<? super K>, V extends Number & Closeable, X extends Exception> {
  V find(K key) throws X;

  <T extends Comparable<T>> T max(Collection<? extends T> values, Comparator<? super T> order);

  <A, B extends List<? extends A>> Map<A, B[]>[] pairs(A[][] as, B b);

  <E extends Throwable> void fail(Class<E> type) throws E, X;

  void addAll(String... names);

  @SuppressWarnings("unchecked")
  void merge(List<K>... lists);

  double[] sum(byte a, short b, char c, float d, double e, boolean f, long[]... g);
}
