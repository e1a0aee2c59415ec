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
}
