package shop;

class Old<T> {
  @Deprecated
  public void gone(T t) {}

  @Deprecated(since = "1", forRemoval = true)
  public void going() {}
}
