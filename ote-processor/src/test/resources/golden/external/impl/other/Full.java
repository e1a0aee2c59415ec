package other;

final class Full extends Pool {
  @Override
  protected void fill() {}

  @Override
  public int size() {
    return 3;
  }
}
