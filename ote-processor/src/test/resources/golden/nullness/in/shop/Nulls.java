package shop;

import dev.ote.annotations.Observe;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.NonNull;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

@NullMarked
@Observe
public abstract class Nulls<K, V extends @Nullable Object> implements Source<@NonNull List<@Nullable K>> {
  public @Nullable V get(K key, @Nullable String @Nullable [] names) {
    return null;
  }

  public Map.@Nullable Entry<? extends @Nullable K, @Nullable V> entry() {
    return null;
  }

  public <R extends @Nullable Object> R map(Function<? super V, ? extends R> f, String @Nullable ... more) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
