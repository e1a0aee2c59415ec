package shop;

/** A tree that compares with its like. */
final class Leaf extends Tree<Leaf, String> implements Comparable<Leaf> {
  @Override
  public int compareTo(Leaf other) {
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Leaf;
  }

  @Override
  public int hashCode() {
    return 3;
  }
}
