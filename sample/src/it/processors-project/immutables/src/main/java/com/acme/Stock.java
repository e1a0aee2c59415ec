package com.acme;

import dev.ote.annotations.Observe;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Signatures, bounds and supertypes name what does not exist before Immutables has run. */
@Observe
@SuppressWarnings("ote")
public class Stock<T extends ImmutableItem> implements Function<ImmutableItem, List<ImmutableItem>> {
  private final List<ImmutableItem> items = new ArrayList<>();

  @Override
  public List<ImmutableItem> apply(ImmutableItem item) {
    items.add(item);
    return List.copyOf(items);
  }

  @Observe(expected = ImmutableSoldOut.class)
  public void sell(ImmutableItem item) throws ImmutableSoldOut {
    if (!items.remove(item)) {
      throw ImmutableSoldOut.builder().item(item.name()).build();
    }
  }

  public ImmutableItem.Builder like(T item) {
    return ImmutableItem.builder().from(item);
  }
}
