package shop;

import org.jspecify.annotations.Nullable;

interface Source<T extends @Nullable Object> {
  @Nullable T next();

  T peek();
}
