package shop;

import dev.ote.annotations.Observe;

/** A sealed class; what it permits may be open again. */
@Observe
public abstract sealed class Vehicle {
  public int wheels() {
    return 4;
  }

  @Observe
  public static final class Car extends Vehicle {}

  @Observe
  public static non-sealed class Special extends Vehicle {
    @Override
    public int wheels() {
      return 3;
    }
  }
}
