package dev.ote.runtime;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The throwables whose usage was counted: each counts once, for the first observed call that it
 * leaves, however many it passes. Keeps none of them alive, and forgets those that are gone.
 */
final class CountedFailures {
  private static final Set<Identity> COUNTED = ConcurrentHashMap.newKeySet();
  private static final ReferenceQueue<Throwable> GONE = new ReferenceQueue<>();

  private CountedFailures() {}

  /** Whether the throwable is new here; from now on it is not. */
  static boolean isFirst(Throwable failure) {
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      COUNTED.remove(gone);
    }
    return COUNTED.add(new Identity(failure));
  }

  /** How many are remembered, those that are gone since the last call among them. */
  static int size() {
    return COUNTED.size();
  }

  /** The object itself, whatever its own {@code equals} says. */
  private static final class Identity extends WeakReference<Throwable> {
    private final int hash;

    Identity(Throwable failure) {
      super(failure, GONE);
      hash = System.identityHashCode(failure);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Throwable own = get();
      return own != null && other instanceof Identity that && that.get() == own;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
