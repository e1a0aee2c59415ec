package bank;

import dev.ote.annotations.Observe;

@Observe
record Point(int x, double... ys) {
  public Point negated() {
    return new Point(-x);
  }
}
