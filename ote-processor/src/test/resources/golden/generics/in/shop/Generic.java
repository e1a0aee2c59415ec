package shop;

class Generic<U> {
  public <T> T pick(U u, T t) {
    return t;
  }

  public U same(U u) {
    return u;
  }
}
