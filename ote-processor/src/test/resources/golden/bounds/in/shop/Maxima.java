package shop;

import dev.ote.annotations.Observe;
import java.io.Serializable;
import java.util.Collection;

/** A first bound of {@code Object} decides the erasure: without it, nothing is overridden. */
@Observe
public interface Maxima<V extends Object & Serializable> {
  <T extends Object & Comparable<? super T>> T max(Collection<? extends T> values);

  V value();
}
