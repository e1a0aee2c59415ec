package shop;

import dev.ote.annotations.Observe;
import java.io.IOException;

@Observe
public interface Diamond<E> extends Left<E>, Right<E>, AutoCloseable {
  @Override
  String name();

  @Override
  void close() throws IOException;
}
