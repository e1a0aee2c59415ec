package shop;

class Ranks {
  public final int fixed() {
    return 1;
  }

  public int rank() {
    return 2;
  }
}
