package shop;

final class Plainest extends Outer<String, String>.Plain {
  Plainest(Outer<String, String> outer) {
    outer.super();
  }

  @Override
  public int compareTo(String other) {
    return other.length();
  }
}
