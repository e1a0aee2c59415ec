package shop;

@SuppressWarnings("try")
class Old<T> {
  @Deprecated
  public void gone(T t) {}

  @Deprecated(since = "1", forRemoval = true)
  public void going() {}

  public <C extends Object & AutoCloseable> void use(C closeable) {}

  @Deprecated
  @Override
  public int hashCode() {
    return 0;
  }

  @Deprecated
  @Override
  public boolean equals(Object other) {
    return this == other;
  }
}
