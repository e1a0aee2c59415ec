package shop;

import dev.ote.annotations.Observe;

/** What an interface can have beside abstract methods. */
@FunctionalInterface
@Observe
public interface Port {
  int DEFAULT = 1;

  int send(String text);

  default int sendTwice(String text) {
    return each(text, 2);
  }

  private int each(String text, int times) {
    int sum = 0;
    for (int i = 0; i < times; i++) {
      sum += send(text);
    }
    return sum;
  }

  static Port silent() {
    return text -> 0;
  }
}
