package shop;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.TimeoutException;

interface Left<T> {
  Collection<T> values() throws IOException, TimeoutException;

  default String name() {
    return "left";
  }

  void close() throws IOException;
}
