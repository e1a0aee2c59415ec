package shop;

import dev.ote.annotations.Observe;
import java.util.function.IntSupplier;

@Observe
public sealed interface Shape extends IntSupplier {
  double area();

  @Observe
  record Circle(double radius) implements Shape {
    @Override
    public double area() {
      return radius;
    }

    @Override
    public int getAsInt() {
      return 0;
    }
  }

  @Observe
  enum Unit implements Shape {
    ONE;

    @Override
    public double area() {
      return 1;
    }

    @Override
    public int getAsInt() {
      return 1;
    }
  }
}
