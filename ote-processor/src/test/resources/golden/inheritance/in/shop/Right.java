package shop;

import java.io.FileNotFoundException;
import java.util.List;

interface Right<T> {
  List<T> values() throws FileNotFoundException, InterruptedException;

  String name();

  default void reset() {}

  static void util() {}
}
