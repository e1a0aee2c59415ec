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
@SuppressWarnings("unchecked")
public abstract class Nulls<K, V extends @Nullable Object> implements Source<@NonNull List<@Nullable K>> {
  public @Nullable V get(K key, @Nullable String @Nullable [] names) {
    return peek().isEmpty() ? null : (V) names[0];
  }

  public Map.@Nullable Entry<? extends @Nullable K, @Nullable V> entry() {
    return Map.entry(peek().get(0), (V) "value");
  }

  public <R extends @Nullable Object> R map(Function<? super V, ? extends R> f, String @Nullable ... more) {
    return f.apply((V) more[0]);
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
