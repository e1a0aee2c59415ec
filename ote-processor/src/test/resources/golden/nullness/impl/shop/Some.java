package shop;

import java.util.List;

final class Some extends Nulls<String, String> {
  @Override
  public List<String> next() {
    return List.of("next");
  }

  @Override
  public List<String> peek() {
    return List.of("peek");
  }
}
