package shop;

import dev.ote.annotations.Observe;

@Observe
public record Pair(String left, int right) implements Comparable<Pair> {
  @Override
  public int right() {
    return right;
  }

  @Override
  public int compareTo(Pair other) {
    return 0;
  }
}
