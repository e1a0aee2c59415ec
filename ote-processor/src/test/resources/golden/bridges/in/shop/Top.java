package shop;

abstract class Top<A, B extends Iterable<A>> {
  public Object size(B values) {
    return 0;
  }

  public Iterable<? extends A> self(B values) {
    return values;
  }

  public A first(B values) {
    return values.iterator().next();
  }

  A hidden() {
    return null;
  }
}
